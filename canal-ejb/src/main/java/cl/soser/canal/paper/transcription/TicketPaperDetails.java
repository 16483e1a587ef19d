package cl.soser.canal.paper.transcription;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The paper data of a ticket.
 *
 * @param sheet null for tickets older than the photographs
 * @param photo id of the photograph; null for readers who may not see it, and for tickets older
 *     than the photographs
 * @param picture public id of its file; null as the photograph
 */
public record TicketPaperDetails(String folio, Entered sheet, Long photo, String picture)
        implements Serializable {

    /** A sheet as it was photographed and typed. */
    public record Entered(
            LocalDate writtenOn,
            Instant photographedAt,
            Instant receivedAt,
            Instant enteredAt,
            boolean signed,
            String writtenDocument)
            implements Serializable {}

    static TicketPaperDetails ofFolio(String folio) {
        return new TicketPaperDetails(folio, null, null, null);
    }
}
