package cl.soser.canal.phone;

import cl.soser.canal.shared.Cursor;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A call as lists show it.
 *
 * @param caller its number; but for its last digits in a list, whole where the call is open; null
 *     where hidden
 * @param waited in milliseconds; null while unknown
 * @param talked in milliseconds; null if there was no talk, or it is unknown
 * @param agent code at the exchange; null if not answered
 * @param agentName the agent's name here; null if unknown
 * @param tickets the numbers of its tickets
 * @param about number of the ticket it was about, where that is the reason
 */
public record CallRow(
        long id,
        int version,
        Instant startedAt,
        Instant answeredAt,
        Instant endedAt,
        String caller,
        CallOutcome outcome,
        Long waited,
        Long talked,
        String agent,
        String agentName,
        boolean owing,
        List<String> tickets,
        NoTicketReason reason,
        String note,
        String about)
        implements Serializable {

    public CallRow {
        tickets = List.copyOf(tickets);
    }

    /** Where a page that ends with it ends. */
    public Cursor<Instant> cursor() {
        return new Cursor<>(startedAt, id);
    }

    /** What it says of these tickets; of others nothing. */
    CallRow of(Set<String> numbers) {
        return new CallRow(
                id,
                version,
                startedAt,
                answeredAt,
                endedAt,
                caller,
                outcome,
                waited,
                talked,
                agent,
                agentName,
                owing,
                tickets.stream().filter(numbers::contains).toList(),
                reason,
                note,
                about != null && numbers.contains(about) ? about : null);
    }
}
