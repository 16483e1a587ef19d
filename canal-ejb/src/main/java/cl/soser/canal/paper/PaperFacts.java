package cl.soser.canal.paper;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What paper tells of a ticket.
 *
 * @param photo id of the photograph; null for whoever may not see it, and for tickets of before
 *     there were photographs
 * @param picture public id of its file; null as the photograph
 */
public record PaperFacts(
        String folio,
        LocalDate writtenOn,
        Instant photographedAt,
        Instant receivedAt,
        Instant enteredAt,
        Boolean signed,
        String writtenDocument,
        Long photo,
        String picture)
        implements Serializable {

    static PaperFacts ofFolio(String folio) {
        return new PaperFacts(folio, null, null, null, null, null, null, null, null);
    }
}
