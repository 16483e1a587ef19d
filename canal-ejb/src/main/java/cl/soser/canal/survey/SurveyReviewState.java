package cl.soser.canal.survey;

/** Whether it is still open. */
public enum SurveyReviewState {
    ABIERTA,
    CERRADA
}
