package cl.soser.canal.filing;

/** The groups of questions of the guided form, in its order, and the page that asks each. */
public enum FilingStep {
    MOTIVO(1),
    RELATO(1),
    LUGAR(1),
    PERSONA(2);

    private final int page;

    FilingStep(int page) {
        this.page = page;
    }

    /** The page that asks it, as the addresses count them. */
    public int page() {
        return page;
    }
}
