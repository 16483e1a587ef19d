package cl.soser.canal.question;

/** What follows an answer; the words of each are {@code effect.<name>}. */
public enum Effect {
    NINGUNO,
    /** Something is said beside the question. */
    AVISO,
    /** The web form goes on only once the person says they read it. */
    ALTO
}
