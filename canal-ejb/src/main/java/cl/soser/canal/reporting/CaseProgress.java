package cl.soser.canal.reporting;

import cl.soser.canal.ticket.CauseKind;
import java.io.Serializable;

/**
 * How far a request has come, where a number is of that. A null component narrows nothing.
 *
 * @param open whether it still owes something to somebody
 * @param age of that age, in hours since it entered
 * @param answered days in which its first answer left
 * @param promised days for which an answer promised a definitive one
 * @param promise how those promises stand
 * @param concluded days in which its last definitive answer left, one that names a cause
 * @param cause the kind of that cause
 */
public record CaseProgress(
        Boolean open,
        Age age,
        Days answered,
        Days promised,
        Promise promise,
        Days concluded,
        CauseKind cause)
        implements Serializable {

    /** However far. */
    public static final CaseProgress ANY =
            new CaseProgress(null, null, null, null, null, null, null);

    /** It still owes something to somebody. */
    public static final CaseProgress OPEN = open(null);

    /**
     * @param age null for any
     */
    public static CaseProgress open(Age age) {
        return new CaseProgress(true, age, null, null, null, null, null);
    }

    public static CaseProgress answered(Days days) {
        return new CaseProgress(null, null, days, null, null, null, null);
    }

    /**
     * @param promise null for however they stand
     */
    public static CaseProgress promised(Days days, Promise promise) {
        return new CaseProgress(null, null, null, days, promise, null, null);
    }

    /**
     * @param cause null for any
     */
    public static CaseProgress concluded(Days days, CauseKind cause) {
        return new CaseProgress(null, null, null, null, null, days, cause);
    }
}
