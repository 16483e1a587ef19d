package cl.soser.canal.link;

/** The kinds of links between two tickets. */
public enum LinkKind {
    /** They are worth reading together. */
    RELACIONADA(false),
    /** It repeats the other one. */
    DUPLICADA(true),
    /** It continues what the other began. */
    SEGUIMIENTO(true),
    /** One and the same failure is behind both. */
    MISMA_CAUSA(false);

    private final boolean directed;

    LinkKind(boolean directed) {
        this.directed = directed;
    }

    /** Reads otherwise from the other end, and so must never lead back to where it began. */
    public boolean isDirected() {
        return directed;
    }
}
