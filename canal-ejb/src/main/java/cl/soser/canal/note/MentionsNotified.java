package cl.soser.canal.note;

import java.time.Instant;
import java.util.List;

/** Fired in the transaction that records that a person is notified of mentions. */
public record MentionsNotified(long account, List<Line> lines, Instant at) {

    public MentionsNotified {
        lines = List.copyOf(lines);
    }

    /**
     * @param note empty where the ticket is restricted
     */
    public record Line(long mention, String number, String subject, String by, String note) {}
}
