package cl.soser.canal.note;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.identity.HiddenText;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Mails people the notes that mention them, once: a single one alone, and all that came within ten
 * minutes of a mail together in the next. Notes that were read meanwhile, or that the person may no
 * longer read, are left out. For the timer, which has no caller.
 */
@Stateless
public class MentionNoticeWorker {

    /** Long enough to read it on the screen first. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final Duration BETWEEN = Duration.ofMinutes(10);

    @PersistenceContext EntityManager em;
    @Inject NoteReaders readers;
    @Inject Event<MentionsNotified> events;
    @Inject Clock clock;

    @TransactionAttribute(SUPPORTS)
    public List<Long> people() {
        return em.createNamedQuery(Mention.PEOPLE, Long.class)
                .setParameter("since", clock.instant().minus(GRACE))
                .getResultList();
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void sendNotice(long account) {
        Instant now = clock.instant();
        long lately =
                em.createNamedQuery(Mention.NOTIFIED_SINCE, Long.class)
                        .setParameter("account", account)
                        .setParameter("since", now.minus(BETWEEN))
                        .getSingleResult();
        if (lately > 0) {
            return;
        }
        List<MentionsNotified.Line> lines = new ArrayList<>();
        for (Mention mention :
                em.createNamedQuery(Mention.WAITING, Mention.class)
                        .setParameter("account", account)
                        .getResultList()) {
            Ticket ticket = em.find(Ticket.class, mention.getTicketId());
            boolean theirs = readers.of(ticket).stream().anyMatch(one -> one.account() == account);
            if (theirs) {
                lines.add(line(mention, ticket));
                mention.markNotified(now);
            } else {
                mention.skipNotice();
            }
        }
        if (!lines.isEmpty()) {
            events.fire(new MentionsNotified(account, lines, now));
        }
    }

    private MentionsNotified.Line line(Mention mention, Ticket ticket) {
        String by = em.find(Account.class, mention.getBy()).getDisplayName();
        String note = em.find(TicketMessage.class, mention.getMessage()).getBody();
        return new MentionsNotified.Line(
                mention.getId(),
                ticket.getNumber(),
                ticket.isRestricted() ? "" : shown(ticket.getSubject()),
                by == null ? "" : by,
                ticket.isRestricted() ? "" : shown(note));
    }

    /** A mail leaves the house: whoever needs the names opens the ticket. */
    private static String shown(String text) {
        return MaskedText.text(HiddenText.of(text));
    }
}
