package cl.soser.canal.shared.list;

/** From which end a list is read. Its order is one of an index, which can be read from both. */
public enum ListOrder {
    /** As the list is shown to who asks for nothing else. */
    NORMAL,
    INVERSO;

    /**
     * @param ascending whether the list is so in its normal order
     * @return whether the smallest value, the oldest, comes first
     */
    public boolean isAscending(boolean ascending) {
        return this == NORMAL ? ascending : !ascending;
    }

    public ListOrder other() {
        return this == NORMAL ? INVERSO : NORMAL;
    }
}
