package cl.soser.canal.radar;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.radar.scan.SchoolMap;
import cl.soser.canal.radar.scan.SchoolPlace;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.ReadingRights;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.live.OpenListCache;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Possible outbreaks as the caller may see them: the tickets that the caller may read, the others
 * counted. A caller who may read none of them does not find the outbreak.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(SUPPORTS)
public class OutbreakQuery {

    private record Possible(long asker, int most) {}

    @PersistenceContext EntityManager em;
    @Inject TicketQuery ticketQuery;
    @Inject TicketRepository ticketRepository;
    @Inject ReadingRights rights;
    @Inject OpenListCache openListCache;
    @Inject Caller caller;
    @Inject RadarRepository radarRepository;
    @Inject RadarBaselineCache radarBaselineCache;

    public OutbreakDetails get(long id) {
        Outbreak outbreak = em.find(Outbreak.class, id);
        OutbreakDetails details = outbreak == null ? null : details(List.of(outbreak)).get(0);
        if (details == null || details.schools().isEmpty()) {
            throw new NotFoundException();
        }
        return details;
    }

    /**
     * One page, the newest first.
     *
     * @param below only those with a smaller number; null for the first page
     */
    public OutbreakPage page(@NotNull OutbreakState state, Long below, int size) {
        List<OutbreakDetails> shown = new ArrayList<>();
        long from = below == null ? Long.MAX_VALUE : below;
        while (true) {
            List<Outbreak> found =
                    em.createNamedQuery(Outbreak.PAGE, Outbreak.class)
                            .setParameter("state", state)
                            .setParameter("below", from)
                            .setMaxResults(size + 1)
                            .getResultList();
            for (OutbreakDetails one : details(found)) {
                if (shown.size() == size && !one.schools().isEmpty()) {
                    return new OutbreakPage(shown, from);
                }
                from = one.outbreak().getId();
                if (!one.schools().isEmpty()) {
                    shown.add(one);
                }
            }
            if (found.size() <= size) {
                return new OutbreakPage(shown, null);
            }
        }
    }

    /**
     * How many wait for a decision, of which the caller may read a ticket; at most so many. Counted
     * once a second, as the piles beside it.
     */
    public int countPossible(int most) {
        return openListCache.get(new Possible(caller.requireId(), most), () -> readPossible(most));
    }

    private int readPossible(int most) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Outbreak> outbreak = query.from(Outbreak.class);
        Root<OutbreakTicket> member = query.from(OutbreakTicket.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(outbreak.get(Outbreak_.id))
                .distinct(true)
                .where(
                        cb.equal(outbreak.get(Outbreak_.state), OutbreakState.POSIBLE),
                        cb.equal(member.get(OutbreakTicket_.outbreak), outbreak.get(Outbreak_.id)),
                        cb.equal(ticket.get(Ticket_.id), member.get(OutbreakTicket_.ticketId)),
                        rights.readable(query, ticket, cb));
        return em.createQuery(query).setMaxResults(most).getResultList().size();
    }

    /**
     * What a ticket is part of until a person decides: one that is confirmed is an incident.
     * Nothing of a restricted ticket.
     */
    public Optional<Outbreak> ofTicket(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        OutbreakTicket member =
                ticket.isRestricted() ? null : em.find(OutbreakTicket.class, ticket.getId());
        return Optional.ofNullable(member)
                .map(one -> em.find(Outbreak.class, one.outbreak()))
                .filter(Outbreak::isPossible);
    }

    private List<OutbreakDetails> details(List<Outbreak> outbreaks) {
        Map<Long, List<Long>> found =
                radarRepository.ticketsOf(outbreaks.stream().map(Outbreak::getId).toList());
        List<Long> all = found.values().stream().flatMap(List::stream).toList();
        Map<Long, Long> schools = radarRepository.schoolsOf(all);
        Map<Long, TicketRow> rows =
                ticketQuery.among(all).stream()
                        .collect(
                                Collectors.toMap(
                                        TicketRow::id,
                                        Function.identity(),
                                        (one, other) -> one,
                                        LinkedHashMap::new));
        return outbreaks.stream()
                .map(
                        one ->
                                details(
                                        one,
                                        found.getOrDefault(one.getId(), List.of()).stream()
                                                .filter(schools::containsKey)
                                                .toList(),
                                        rows,
                                        schools))
                .toList();
    }

    private OutbreakDetails details(
            Outbreak outbreak,
            List<Long> tickets,
            Map<Long, TicketRow> rows,
            Map<Long, Long> schools) {
        Map<Long, List<TicketRow>> bySchool =
                rows.values().stream()
                        .filter(row -> tickets.contains(row.id()))
                        .collect(
                                Collectors.groupingBy(
                                        row -> schools.get(row.id()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<OutbreakSchool> shown = new ArrayList<>();
        Map<Integer, SchoolPlace> places = new TreeMap<>();
        Map<Integer, Integer> reports = new TreeMap<>();
        SchoolMap map = radarBaselineCache.map();
        bySchool.forEach(
                (school, its) -> {
                    int number = shown.size() + 1;
                    TicketRow first = its.get(0);
                    shown.add(
                            new OutbreakSchool(
                                    number,
                                    first.school(),
                                    first.schoolScheme(),
                                    first.schoolCode(),
                                    first.comuna(),
                                    its));
                    map.find(school).ifPresent(place -> places.put(number, place));
                    reports.put(number, its.size());
                });
        int seen = bySchool.values().stream().mapToInt(List::size).sum();
        return new OutbreakDetails(
                outbreak,
                shown,
                tickets.size() - seen,
                places.isEmpty() ? null : OutbreakMap.of(places, reports, map.all()));
    }
}
