package cl.soser.canal.question;

/**
 * How much an answer matters; the words of each are {@code necessity.<name>}. Only the web waits
 * for what is mandatory: who listens to a caller or reads a sheet takes what there is (rules,
 * section 3).
 */
public enum Necessity {
    OBLIGATORIA,
    RECOMENDADA,
    OPCIONAL
}
