package cl.soser.canal.reporting.answers;

/**
 * Requests that a definitive answer concluded, and the corrective actions they led to. An action
 * that was given up is not counted.
 *
 * @param cases requests
 * @param actions those linked to them; one that several requests share, once
 * @param overdue of the actions, not done by their day
 * @param effective of the actions, checked and found to work
 */
public record CauseCounts(long cases, long actions, long overdue, long effective) {

    static final CauseCounts NONE = new CauseCounts(0, 0, 0, 0);

    CauseCounts plus(CauseCounts other) {
        return new CauseCounts(
                cases + other.cases,
                actions + other.actions,
                overdue + other.overdue,
                effective + other.effective);
    }
}
