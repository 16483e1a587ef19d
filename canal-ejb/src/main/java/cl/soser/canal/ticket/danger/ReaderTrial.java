package cl.soser.canal.ticket.danger;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What other words would have read in past tickets.
 *
 * @param read how many tickets
 * @param changes those whose level would be another, the newest first
 * @param restricted how many more, which named readers alone may see
 * @param next where the next ones begin; null where there are none
 * @param code of what was tried, which publishing requires
 */
public record ReaderTrial(int read, List<Change> changes, int restricted, Long next, String code)
        implements Serializable {

    public ReaderTrial {
        changes = List.copyOf(changes);
    }

    /**
     * @param sentence that makes the difference; null where there is none
     */
    public record Change(
            String number, DangerLevel now, DangerLevel then, DangerKind kind, String sentence)
            implements Serializable {

        public boolean isGraver() {
            return then.compareTo(now) > 0;
        }
    }

    public long graver() {
        return changes.stream().filter(Change::isGraver).count();
    }

    public long milder() {
        return changes.size() - graver();
    }

    /** Both, if the other is about older tickets and the same words. */
    public ReaderTrial and(ReaderTrial older) {
        return new ReaderTrial(
                read + older.read,
                Stream.concat(changes.stream(), older.changes.stream()).toList(),
                restricted + older.restricted,
                older.next,
                older.code);
    }
}
