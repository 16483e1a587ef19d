package cl.soser.canal.right;

/** What was decided. */
public enum RightOutcome {
    ACOGE,
    ACOGE_EN_PARTE,
    NO_ACOGE;

    /** Whether a ground of the law must be given for what is not granted. */
    public boolean isRefusing() {
        return this != ACOGE;
    }
}
