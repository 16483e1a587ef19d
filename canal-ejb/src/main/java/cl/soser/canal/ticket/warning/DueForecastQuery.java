package cl.soser.canal.ticket.warning;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.sla.BusinessHours;
import cl.soser.canal.sla.ClockRules;
import cl.soser.canal.sla.ClockRulesRepository;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.StageTerm;
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
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
    @Inject StageDurationsCache stageDurationsCache;
    @Inject Clock clock;

    /**
     * Alerts first, then the worst, without tickets at no risk. What is likely to be late is never
     * pushed out by alerts that have time.
     *
     * @param limit how many, and at most twice as many more of those likely to be late
     */
    public List<RiskRow> worst(int limit) {
        List<RiskRow> all =
                atRisk(TicketCriteria.of(TicketPile.ABIERTAS)).sorted(RiskRow.WORST_FIRST).toList();
        return Stream.concat(
                        all.stream().limit(limit),
                        all.stream().skip(limit).filter(RiskRow::isLikelyLate).limit(2L * limit))
                .toList();
    }

    /** How many of an area are likely to leave late, or are late, among those it looks at. */
    public int likelyLate(@NotNull String area) {
        return (int)
                atRisk(TicketCriteria.ofArea(TicketPile.ABIERTAS, area))
                        .filter(RiskRow::isLikelyLate)
                        .count();
    }

    private Stream<RiskRow> atRisk(TicketCriteria filter) {
        return ticketQuery.page(filter, TicketOrder.VENCE, true, null, 0, LOOKED_AT).rows().stream()
                .filter(row -> row.clock() != RunningClock.CORTESIA)
                .map(row -> new RiskRow(row, risk(row)))
                .filter(row -> row.risk().level() != RiskLevel.BAJO);
    }

    /** Of the rows that a list shows, in their order; without a query of its own. */
    public List<Risk> risks(@NotNull List<TicketRow> rows) {
        return rows.stream().map(this::risk).toList();
    }

    /** Of a row that a list shows; without a query of its own. */
    public Risk risk(@NotNull TicketRow row) {
        Instant now = clock.instant();
        return risk(
                new Risk.Facts(
                        row.status(),
                        row.area(),
                        row.urgency(),
                        row.takenBy() != null,
                        row.clock(),
                        row.attendBy(),
                        row.stage()),
                clockRulesRepository.rules(row.slaVersion(), row.calendarVersion()),
                now);
    }

    /** Of a ticket that a page shows. */
    public Risk risk(@NotNull Ticket ticket) {
        Instant now = clock.instant();
        return risk(
                new Risk.Facts(
                        ticket.getStatus(),
                        ticket.getArea(),
                        ticket.getOperativeUrgency(),
                        ticket.getTakenBy() != null,
                        ticket.getClock(),
                        ticket.getAttendBy(),
                        ticket.getStageTerm().map(StageTerm::standing).orElse(null)),
                clockRulesRepository.rules(ticket.getSlaVersion(), ticket.getCalendarVersion()),
                now);
    }

    private Risk risk(Risk.Facts facts, ClockRules rules, Instant now) {
        return Risk.of(facts, stageDurationsCache.at(now, () -> pace(now)), rules, now);
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
