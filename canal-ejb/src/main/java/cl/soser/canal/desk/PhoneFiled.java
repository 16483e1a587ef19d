package cl.soser.canal.desk;

import java.io.Serializable;
import java.util.List;

/**
 * How a filing by telephone ended.
 *
 * @param receipt null while changes wait to be confirmed
 * @param changes what would change in the person on record; empty when it was filed
 */
public record PhoneFiled(PhoneReceipt receipt, List<CallerChange> changes) implements Serializable {

    public PhoneFiled {
        changes = List.copyOf(changes);
    }

    public static PhoneFiled as(PhoneReceipt receipt) {
        return new PhoneFiled(receipt, List.of());
    }

    public static PhoneFiled waiting(List<CallerChange> changes) {
        return new PhoneFiled(null, changes);
    }
}
