package cl.soser.canal.filing;

/** The four questions of the guided form, in their order. */
public enum FilingStep {
    MOTIVO,
    LUGAR,
    RELATO,
    PERSONA;

    /** 1 to 4, as the addresses count. */
    public int number() {
        return ordinal() + 1;
    }
}
