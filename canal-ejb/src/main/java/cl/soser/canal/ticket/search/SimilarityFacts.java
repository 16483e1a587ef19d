package cl.soser.canal.ticket.search;

import java.time.Instant;

/**
 * The content of a ticket that another may share: compared for likeness, without its person.
 *
 * @param school null where it is not in the directory
 * @param lotKey null where none was given; otherwise as {@link cl.soser.canal.ticket.LotNumber}
 *     compares it
 */
public record SimilarityFacts(
        Long ticketId,
        Long school,
        String topic,
        String lotKey,
        Instant enteredAt,
        String subject,
        String detail,
        String product) {}
