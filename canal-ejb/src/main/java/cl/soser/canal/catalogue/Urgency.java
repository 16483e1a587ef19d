package cl.soser.canal.catalogue;

/** How grave the matter is, as the citizen says or as the company treats it; in rising order. */
public enum Urgency {
    /** The paper form does not ask; never an operative urgency. */
    NO_INDICADA,
    BAJA,
    MEDIA,
    ALTA;

    /** The graver of the two; null counts as not stated. */
    public static Urgency graver(Urgency one, Urgency other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * What the company starts from when no rule speaks: the citizen's word, or MEDIA without one.
     */
    public Urgency asOperative() {
        return this == NO_INDICADA ? MEDIA : this;
    }
}
