package cl.soser.canal.reporting.criteria;

import cl.soser.canal.ticket.CauseKind;
import java.io.Serializable;

/**
 * The progress of a request, as a filter. A null component does not narrow.
 *
 * @param open whether it is still open
 * @param age of that age, in hours since it entered
 * @param answered days in which its first answer left
 * @param promised days for which an answer promised a definitive one
 * @param promise the state of those promises
 * @param concluded days in which its last definitive answer left, one that names a cause
 * @param cause the kind of that cause
 */
public record CaseProgressCriteria(
        Boolean open,
        CaseAge age,
        DayRange answered,
        DayRange promised,
        PromiseStanding promise,
        DayRange concluded,
        CauseKind cause)
        implements Serializable {

    /** However far. */
    public static final CaseProgressCriteria ANY =
            new CaseProgressCriteria(null, null, null, null, null, null, null);

    /** It is still open. */
    public static final CaseProgressCriteria OPEN = open(null);

    /**
     * @param age null for any
     */
    public static CaseProgressCriteria open(CaseAge age) {
        return new CaseProgressCriteria(true, age, null, null, null, null, null);
    }

    public static CaseProgressCriteria answered(DayRange days) {
        return new CaseProgressCriteria(null, null, days, null, null, null, null);
    }

    /**
     * @param promise null for any
     */
    public static CaseProgressCriteria promised(DayRange days, PromiseStanding promise) {
        return new CaseProgressCriteria(null, null, null, days, promise, null, null);
    }

    /**
     * @param cause null for any
     */
    public static CaseProgressCriteria concluded(DayRange days, CauseKind cause) {
        return new CaseProgressCriteria(null, null, null, null, null, days, cause);
    }
}
