package cl.soser.canal.incident;

import cl.soser.canal.ticket.search.TicketRow;
import java.io.Serializable;

/**
 * A ticket that may be about the same event as the one on the screen, and why.
 *
 * @param incident the open incident it belongs to; null if none
 */
public record SimilarTicket(
        TicketRow ticket, boolean sameSchool, boolean sameLot, String words, Long incident)
        implements Serializable {}
