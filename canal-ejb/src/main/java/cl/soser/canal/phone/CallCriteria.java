package cl.soser.canal.phone;

import cl.soser.canal.shared.list.DaySpan;
import java.io.Serializable;

/**
 * Which calls a list shows; null says nothing.
 *
 * @param owing only those that still owe a ticket or a reason
 * @param days on which they came in, in Santiago
 * @param agent code at the exchange
 */
public record CallCriteria(boolean owing, DaySpan days, String agent, CallOutcome outcome)
        implements Serializable {

    /** All of them, or all that owe. */
    public static CallCriteria of(boolean owing) {
        return new CallCriteria(owing, DaySpan.ANY, null, null);
    }
}
