package cl.soser.canal.note;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.handling.TicketEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a note and notifies those whom it mentions, for one ticket, for a bulk act and for a
 * macro. The use case decides whether the caller may write it.
 */
@ApplicationScoped
public class NoteWriter {

    /** A note that mentions more people is rejected. */
    private static final int MOST = 10;

    @PersistenceContext EntityManager em;
    @Inject TicketEditor ticketEditor;
    @Inject NoteReaders readers;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * @return how many were called
     * @throws NotAllowedException if a mentioned person may not read it, or does not exist
     */
    public int write(Ticket ticket, String note) {
        Map<Long, MentionCandidate> called = called(ticket, note);
        write(ticket, note, called.keySet());
        return called.size();
    }

    /** A note that mentions those accounts, regardless of its text. */
    public void write(Ticket ticket, String note, Collection<Long> accounts) {
        long message = ticketEditor.note(ticket, note);
        if (accounts.isEmpty()) {
            return;
        }
        em.flush(); // the mentions refer to it
        for (long account : accounts) {
            em.persist(
                    new Mention(
                            message, ticket.getId(), account, caller.requireId(), clock.instant()));
        }
    }

    /** Rejects a note that mentions a person who is not staff, or too many people. */
    public void requireKnown(String note) {
        Set<String> handles = MentionHandles.in(note);
        for (String handle : handles) {
            if (!readers.isKnown(handle)) {
                throw new NotAllowedException("mention.unknown", "@" + handle);
            }
        }
        if (handles.size() > MOST) {
            throw new NotAllowedException("mention.many", MOST);
        }
    }

    /** Whether all that a note calls may read that ticket. */
    public boolean reaches(Ticket ticket, String note) {
        try {
            called(ticket, note);
            return true;
        } catch (NotAllowedException no) {
            return false;
        }
    }

    private Map<Long, MentionCandidate> called(Ticket ticket, String note) {
        Map<Long, MentionCandidate> called = new LinkedHashMap<>();
        Set<String> handles = MentionHandles.in(note);
        List<MentionCandidate> may = handles.isEmpty() ? List.of() : readers.of(ticket);
        for (String handle : handles) {
            List<MentionCandidate> meant =
                    may.stream().filter(one -> one.handle().equals(handle)).toList();
            if (meant.isEmpty()) {
                throw new NotAllowedException(
                        readers.isKnown(handle) ? "mention.noReader" : "mention.unknown",
                        "@" + handle);
            }
            meant.forEach(one -> called.put(one.account(), one));
        }
        if (called.size() > MOST) {
            throw new NotAllowedException("mention.many", MOST);
        }
        called.remove(caller.requireId());
        return called;
    }
}
