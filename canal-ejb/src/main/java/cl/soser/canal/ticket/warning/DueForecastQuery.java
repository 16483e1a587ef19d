package cl.soser.canal.ticket.warning;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.sla.BusinessHours;
import cl.soser.canal.sla.ClockRulesRepository;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.StageVisit;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ranks open tickets by the risk of a late answer, with reasons: the usual duration of the missing
 * stages against the remaining working time. Rights are those of the lists.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(SUPPORTS)
public class DueForecastQuery {

    /** The number of tickets that the forecast looks at, those due first. */
    public static final int LOOKED_AT = 500;

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int SAMPLE = 2_000;

    @PersistenceContext EntityManager em;
    @Inject TicketQuery ticketQuery;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject Clock clock;

    /** The worst first; at most {@code limit}, without tickets at no risk. */
    public List<RiskRow> worst(int limit) {
        Instant now = clock.instant();
        List<TicketRow> rows =
                ticketQuery
                        .page(
                                TicketCriteria.of(TicketPile.ABIERTAS),
                                TicketOrder.VENCE,
                                true,
                                null,
                                0,
                                LOOKED_AT)
                        .rows()
                        .stream()
                        .filter(row -> row.clock() != RunningClock.CORTESIA)
                        .toList();
        Map<Long, Ticket> tickets = tickets(rows);
        StageDurations pace = pace(now);
        return rows.stream()
                .map(row -> new RiskRow(row, risk(tickets.get(row.id()), pace, now)))
                .filter(row -> row.risk().level() != RiskLevel.BAJO)
                .sorted(
                        Comparator.comparing((RiskRow row) -> row.risk().level())
                                .thenComparing(
                                        row -> row.risk().available().minus(row.risk().needed()))
                                .thenComparing(row -> row.ticket().attendBy()))
                .limit(limit)
                .toList();
    }

    private Risk risk(Ticket ticket, StageDurations pace, Instant now) {
        return Risk.of(
                new Risk.Facts(
                        ticket.getStatus(),
                        ticket.getArea(),
                        ticket.getOperativeUrgency(),
                        ticket.getTakenBy() != null,
                        ticket.getAttendBy(),
                        ticket.isOverdue(now),
                        ticket.dueTimes().internal()),
                pace,
                clockRulesRepository.rules(ticket.getSlaVersion(), ticket.getCalendarVersion()),
                now);
    }

    private Map<Long, Ticket> tickets(List<TicketRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(Ticket.BY_IDS, Ticket.class)
                .setParameter("ids", rows.stream().map(TicketRow::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(Ticket::getId, Function.identity()));
    }

    private StageDurations pace(Instant now) {
        BusinessHours hours = clockRulesRepository.hours(clockRulesRepository.newestCalendar());
        StageDurations pace = new StageDurations();
        em.createNamedQuery(StageVisit.LATELY, StageVisit.class)
                .setParameter("since", now.minus(LATELY))
                .setMaxResults(SAMPLE)
                .getResultStream()
                .forEach(visit -> pace.add(visit.getStage(), visit.getArea(), visit.worked(hours)));
        return pace;
    }
}
