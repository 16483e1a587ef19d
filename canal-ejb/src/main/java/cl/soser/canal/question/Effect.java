package cl.soser.canal.question;

/** What follows an answer; the words of each are {@code effect.<name>}. */
public enum Effect {
    NINGUNO,
    /** A text is shown beside the question. */
    AVISO,
    /** The web form continues only after the person confirms to have read it. */
    ALTO
}
