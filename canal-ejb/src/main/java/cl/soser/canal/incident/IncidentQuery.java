package cl.soser.canal.incident;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.merge.SamePerson;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Incidents as the caller may see them: the tickets that the caller may read, the others counted. A
 * caller who may read none of them does not find the incident.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(SUPPORTS)
public class IncidentQuery {

    /** Tickets of a school that are looked at. */
    private static final int MOST_OF_SCHOOL = 200;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject TicketQuery ticketQuery;
    @Inject IncidentTicketRepository incidentTicketRepository;

    public IncidentDetails get(long id) {
        Incident incident = em.find(Incident.class, id);
        if (incident == null) {
            throw new NotFoundException();
        }
        IncidentDetails sheet = sheets(List.of(incident)).get(0);
        if (sheet.tickets().isEmpty()) {
            throw new NotFoundException();
        }
        return sheet;
    }

    /**
     * One page, the newest first.
     *
     * @param below only those with a smaller number; null for the first page
     */
    public IncidentPage page(boolean closed, Long below, int size) {
        List<IncidentDetails> shown = new ArrayList<>();
        long from = below == null ? Long.MAX_VALUE : below;
        while (true) {
            List<Incident> found =
                    em.createNamedQuery(
                                    closed ? Incident.PAGE_CLOSED : Incident.PAGE_OPEN,
                                    Incident.class)
                            .setParameter("below", from)
                            .setMaxResults(size + 1)
                            .getResultList();
            for (IncidentDetails sheet : sheets(found)) {
                if (shown.size() == size && !sheet.tickets().isEmpty()) {
                    return new IncidentPage(shown, from);
                }
                from = sheet.incident().getId();
                if (!sheet.tickets().isEmpty()) {
                    shown.add(sheet);
                }
            }
            if (found.size() <= size) {
                return new IncidentPage(shown, null);
            }
        }
    }

    /**
     * The newest incidents with a ticket about that school that the caller may read: others would
     * tell that the school is in one.
     */
    public List<IncidentDetails> ofSchool(long school, @Min(1) @Max(50) int most) {
        Map<Long, Incident> found = incidentTicketRepository.ofSchool(school, MOST_OF_SCHOOL);
        Set<Long> readable = rows(found.keySet()).keySet();
        return sheets(
                found.entrySet().stream()
                        .filter(one -> readable.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .limit(most)
                        .toList());
    }

    private List<IncidentDetails> sheets(List<Incident> incidents) {
        Map<Long, List<Long>> joined =
                incidentTicketRepository.of(incidents.stream().map(Incident::getId).toList());
        Map<Long, Long> incidentOf = new HashMap<>();
        joined.forEach((id, tickets) -> tickets.forEach(ticket -> incidentOf.put(ticket, id)));
        Map<Long, List<TicketRow>> seen =
                rows(incidentOf.keySet()).values().stream()
                        .collect(Collectors.groupingBy(row -> incidentOf.get(row.id())));
        return incidents.stream()
                .map(
                        incident -> {
                            List<TicketRow> own = seen.getOrDefault(incident.getId(), List.of());
                            int all = joined.getOrDefault(incident.getId(), List.of()).size();
                            return new IncidentDetails(incident, own, all - own.size());
                        })
                .toList();
    }

    /** Other tickets about the same event, for the page of a ticket. */
    public TicketIncidentDetails ofTicket(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        Incident mine =
                incidentTicketRepository.incidentsOf(List.of(ticket.getId())).get(ticket.getId());
        IncidentDetails sheet = mine == null ? null : sheets(List.of(mine)).get(0);
        boolean closed = mine != null && !mine.isOpen();
        return new TicketIncidentDetails(
                sheet,
                closed || ticket.getStatus() == TicketStatus.ANULADO
                        ? List.of()
                        : offers(ticket, mine));
    }

    private List<SimilarTicket> offers(Ticket ticket, Incident mine) {
        Map<Long, IncidentOffer> offers =
                em.createNamedQuery(IncidentOffer.OF_TICKETS, IncidentOffer.class)
                        .setParameter("tickets", List.of(ticket.getId()))
                        .getResultStream()
                        .filter(offer -> !offer.isRefused())
                        .collect(
                                Collectors.toMap(
                                        offer -> offer.pair().otherThan(ticket.getId()),
                                        Function.identity()));
        Map<Long, Incident> theirs = incidentTicketRepository.incidentsOf(offers.keySet());
        Map<Long, TicketRow> rows = rows(offers.keySet());
        Set<Long> ofSamePerson = ofSamePerson(ticket, rows.keySet());
        return rows.values().stream()
                .filter(row -> row.status() != TicketStatus.ANULADO)
                .filter(row -> row.isOpen() || ticket.getStatus().isOpen())
                .filter(row -> !ofSamePerson.contains(row.id()))
                .filter(row -> isJoinable(mine, theirs.get(row.id())))
                .map(
                        row -> {
                            IncidentOffer offer = offers.get(row.id());
                            Incident its = theirs.get(row.id());
                            return new SimilarTicket(
                                    row,
                                    offer.isSameSchool(),
                                    offer.isSameLot(),
                                    offer.words(),
                                    its == null ? null : its.getId());
                        })
                .toList();
    }

    /** A person who reports twice is one person: the two tickets may be merged. */
    private Set<Long> ofSamePerson(Ticket ticket, Collection<Long> others) {
        return others.isEmpty()
                ? Set.of()
                : em.createNamedQuery(Ticket.WITH_PERSON, Ticket.class)
                        .setParameter("ids", others)
                        .getResultStream()
                        .filter(other -> SamePerson.of(ticket, other).isPresent())
                        .map(Ticket::getId)
                        .collect(Collectors.toSet());
    }

    /** One of the two may be of an incident, which must be open. */
    private static boolean isJoinable(Incident mine, Incident its) {
        return its == null || mine == null && its.isOpen();
    }

    /** By id, in the order in which they entered. */
    private Map<Long, TicketRow> rows(Collection<Long> ids) {
        Set<Long> distinct = new HashSet<>(ids);
        distinct.removeIf(Objects::isNull);
        return ticketQuery.among(distinct).stream()
                .collect(
                        Collectors.toMap(
                                TicketRow::id,
                                Function.identity(),
                                (one, other) -> one,
                                java.util.LinkedHashMap::new));
    }
}
