package cl.soser.canal.note;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The notes that mention the caller, of tickets that they may still read. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERADOR, OPERACIONES})
public class MentionService {

    private static final int MOST_UNREAD = 500;

    @PersistenceContext EntityManager em;
    @Inject TicketQuery ticketQuery;
    @Inject TicketDetailsService people;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * The newest first; one page may be shorter than asked where some are no longer theirs to read.
     *
     * @param before id of the last of the page before; null for the first
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<MentionRow> page(Long before, int size) {
        return Slice.of(
                        em.createNamedQuery(Mention.OF_ACCOUNT, Mention.class)
                                .setParameter("account", caller.requireId())
                                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                                .setMaxResults(size + 1)
                                .getResultList(),
                        size)
                .map(this::rows);
    }

    private List<MentionRow> rows(List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return List.of();
        }
        Map<Long, TicketRow> tickets =
                ticketQuery
                        .among(
                                mentions.stream()
                                        .map(Mention::getTicketId)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(TicketRow::id, Function.identity()));
        Map<Long, String> notes =
                em.createNamedQuery(TicketMessage.BY_IDS, TicketMessage.class)
                        .setParameter("ids", mentions.stream().map(Mention::getMessage).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(TicketMessage::getId, TicketMessage::getBody));
        Map<Long, String> names =
                people.names(mentions.stream().map(Mention::getBy).collect(Collectors.toSet()));
        return mentions.stream()
                .filter(one -> tickets.containsKey(one.getTicketId()))
                .map(
                        one ->
                                new MentionRow(
                                        one,
                                        tickets.get(one.getTicketId()),
                                        notes.get(one.getMessage()),
                                        Objects.requireNonNullElse(names.get(one.getBy()), "")))
                .toList();
    }

    /** How many the caller has not read. */
    @TransactionAttribute(SUPPORTS)
    public int unread() {
        return rows(unreadOnes()).size();
    }

    private List<Mention> unreadOnes() {
        return em.createNamedQuery(Mention.UNREAD, Mention.class)
                .setParameter("account", caller.requireId())
                .setMaxResults(MOST_UNREAD)
                .getResultList();
    }

    /**
     * The caller has seen it; saying it twice changes nothing.
     *
     * @return number of its ticket
     */
    public String read(long id) {
        Mention mention = em.find(Mention.class, id);
        if (mention == null || !mention.getAccount().equals(caller.requireId())) {
            throw new NotFoundException();
        }
        String number =
                rows(List.of(mention)).stream()
                        .map(row -> row.ticket().number())
                        .findAny()
                        .orElseThrow(NotFoundException::new);
        mention.read(clock.instant());
        return number;
    }

    public void readAll() {
        unreadOnes().forEach(one -> one.read(clock.instant()));
    }
}
