package cl.soser.canal.collaboration;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Caller;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketDesk;
import cl.soser.canal.ticket.Tickets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A note among colleagues, which may call some of them by name. Only who may read the ticket can be
 * called: anybody else would be told of what is not theirs.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERADOR, OPERACIONES})
public class Notes {

    /** Beyond it a note is no longer to anybody. */
    private static final int MOST = 10;

    private static final int OFFERED = 8;

    @PersistenceContext EntityManager em;
    @Inject TicketDesk desk;
    @Inject Tickets tickets;
    @Inject NoteReaders readers;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * @return how many were called
     * @throws RefusedException where somebody is called who may not read it, or nobody is called so
     */
    public int note(@NotBlank String number, @NotBlank @Size(max = 6000) String note) {
        Ticket ticket = tickets.readable(number);
        Map<Long, Mentionable> called = called(ticket, note);
        long message = desk.note(number, note);
        em.flush(); // the mentions refer to it
        called.values()
                .forEach(
                        one ->
                                em.persist(
                                        new Mention(
                                                message,
                                                ticket.getId(),
                                                one.account(),
                                                caller.requireId(),
                                                clock.instant())));
        return called.size();
    }

    private Map<Long, Mentionable> called(Ticket ticket, String note) {
        Map<Long, Mentionable> called = new LinkedHashMap<>();
        var handles = Handles.in(note);
        List<Mentionable> may = handles.isEmpty() ? List.of() : readers.of(ticket);
        for (String handle : handles) {
            List<Mentionable> meant =
                    may.stream().filter(one -> one.handle().equals(handle)).toList();
            if (meant.isEmpty()) {
                throw new RefusedException(
                        readers.isKnown(handle) ? "mention.noReader" : "mention.unknown",
                        "@" + handle);
            }
            meant.forEach(one -> called.put(one.account(), one));
        }
        if (called.size() > MOST) {
            throw new RefusedException("mention.many", MOST);
        }
        called.remove(caller.requireId());
        return called;
    }

    /** Who may be called in a note of this ticket and begins so; at most a handful. */
    @TransactionAttribute(SUPPORTS)
    public List<Mentionable> suggest(
            @NotBlank String number, @NotNull @Size(max = 64) String begun) {
        Ticket ticket = tickets.readable(number);
        String start = Plain.fold(begun);
        long me = caller.requireId();
        return readers.of(ticket).stream()
                .filter(one -> one.account() != me)
                .filter(
                        one ->
                                one.handle().startsWith(start)
                                        || Plain.fold(one.name()).startsWith(start)
                                        || Plain.fold(one.name()).contains(" " + start))
                .limit(OFFERED)
                .toList();
    }
}
