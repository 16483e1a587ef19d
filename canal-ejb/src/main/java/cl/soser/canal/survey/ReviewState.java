package cl.soser.canal.survey;

/** Whether somebody still looks into it. */
public enum ReviewState {
    ABIERTA,
    CERRADA
}
