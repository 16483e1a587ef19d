package cl.soser.canal.macro;

import cl.soser.canal.link.LinkKind;
import cl.soser.canal.link.TicketLink;
import cl.soser.canal.note.Mention;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.handling.PastNotes;
import cl.soser.canal.ticket.merge.MergeRepository;
import cl.soser.canal.ticket.merge.SamePerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Links and merges of an imported history, without notices. */
@ApplicationScoped
public class PastTeamwork {

    @PersistenceContext EntityManager em;
    @Inject MergeRepository mergeRepository;
    @Inject PastNotes notes;

    public void link(
            LinkKind kind, Ticket from, Ticket to, String reason, long account, Instant at) {
        em.persist(new TicketLink(kind, from, to, reason, account, at));
    }

    public void macro(MacroContent text, long owner) {
        em.persist(new Macro(text, owner));
    }

    /** A mention in a note, without a mail. */
    public void mention(Ticket ticket, String body, long by, long account, Instant at) {
        long message = notes.note(ticket, body, by, at);
        em.flush(); // the mention refers to it
        Mention mention = new Mention(message, ticket.getId(), account, by, at);
        mention.markNotified(at);
        em.persist(mention);
    }

    public void merge(Ticket survivor, Ticket absorbed, String reason, long account) {
        mergeRepository.merge(
                mergeRepository.prepare(survivor, absorbed, SamePerson.FICHA, reason, account));
    }
}
