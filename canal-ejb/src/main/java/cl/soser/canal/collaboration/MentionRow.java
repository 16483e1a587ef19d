package cl.soser.canal.collaboration;

import cl.soser.canal.ticket.TicketRow;

/**
 * One mention as whoever was called reads it.
 *
 * @param ticket as they may read it
 * @param by name of whoever wrote the note
 */
public record MentionRow(Mention mention, TicketRow ticket, String note, String by) {

    public boolean isUnread() {
        return mention.getReadAt() == null;
    }
}
