package cl.soser.canal.reporting;

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

    /** It is still open. */
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
     * @param promise null for any
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
