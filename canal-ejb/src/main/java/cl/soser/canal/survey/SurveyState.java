package cl.soser.canal.survey;

/** How far a question has come. */
public enum SurveyState {
    PENDIENTE,
    /** The link has gone out. */
    ENVIADA,
    /** No mailbox: an operator asks. */
    POR_LLAMAR,
    RESPONDIDA,
    /** It is not asked; the row says why. */
    OMITIDA
}
