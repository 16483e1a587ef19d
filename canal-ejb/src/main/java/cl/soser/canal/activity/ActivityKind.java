package cl.soser.canal.activity;

/** What an activity is for. */
public enum ActivityKind {
    /** People learn how the channel is used, or how to answer in it. */
    CAPACITACION,
    /** A school's people hear that the channel is there. */
    DIFUSION;

    /** One that reached no school took place nowhere; people may also be trained at the office. */
    public boolean needsSchools() {
        return this == DIFUSION;
    }
}
