package cl.soser.canal.callcentre;

import java.io.Serializable;
import java.util.List;

/**
 * How a filing by telephone ended.
 *
 * @param receipt null while changes wait to be confirmed
 * @param changes what would change in the person on record; empty when it was filed
 */
public record CallFilingResult(CallReceipt receipt, List<CallerChange> changes)
        implements Serializable {

    public CallFilingResult {
        changes = List.copyOf(changes);
    }

    public static CallFilingResult as(CallReceipt receipt) {
        return new CallFilingResult(receipt, List.of());
    }

    public static CallFilingResult waiting(List<CallerChange> changes) {
        return new CallFilingResult(null, changes);
    }
}
