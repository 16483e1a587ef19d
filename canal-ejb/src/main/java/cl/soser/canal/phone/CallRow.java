package cl.soser.canal.phone;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

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
}
