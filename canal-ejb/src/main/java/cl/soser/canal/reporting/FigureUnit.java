package cl.soser.canal.reporting;

/** What kind of value a published figure is; files, pages and the API write it accordingly. */
public enum FigureUnit {
    COUNT(false),
    /** From 0 to 1; people read hundredths. None without cases. */
    SHARE(true),
    /** The same where less is better. */
    SHARE_AT_MOST(true),
    /** A share that must be reached. */
    TARGET_SHARE(false),
    /** A share up to one, a number above it. */
    TARGET(false),
    /** A mean of marks from 1 to 5; none without marks. */
    SCORE(true),
    NUMBER(false),
    /** Whether a target is met; none without cases. */
    TARGET_MET(true),
    YES_NO(false),
    TEXT(false),
    INSTANT(false);

    private final boolean optional;

    FigureUnit(boolean optional) {
        this.optional = optional;
    }

    boolean isOptional() {
        return optional;
    }

    public boolean isShare() {
        return this == SHARE || this == SHARE_AT_MOST || this == TARGET_SHARE;
    }
}
