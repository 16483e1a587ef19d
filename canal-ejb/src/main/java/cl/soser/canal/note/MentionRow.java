package cl.soser.canal.note;

import cl.soser.canal.ticket.search.TicketRow;

/**
 * One mention as the mentioned person reads it.
 *
 * @param ticket as they may read it
 * @param by name of the note's author
 */
public record MentionRow(Mention mention, TicketRow ticket, String note, String by) {

    public boolean isUnread() {
        return mention.getReadAt() == null;
    }
}
