package cl.soser.canal.response;

/** How far a text has come on its way to the citizen. */
public enum AnswerState {
    BORRADOR,
    EN_REVISION,
    EN_VISACION,
    /** Sent by the administrator, still within the undo window. */
    SALIENDO,
    /** It leaves once the person was reached by telephone, or the letter posted. */
    POR_ENTREGAR,
    ENVIADA,
    /** Its ticket was annulled, or another text left in its place. */
    DESCARTADA;

    /** It has neither left nor been given up; a ticket has one such text at most. */
    public boolean isUnderWay() {
        return this != ENVIADA && this != DESCARTADA;
    }
}
