package cl.soser.canal.reporting;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.availability.PublicStatusQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What everybody may know: the share answered in time this month, or last month while this one has
 * too few cases. Counts below five are never shown in public. Each server looks again after five
 * minutes.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@PermitAll
@OpenToAll("The figures are public; counts below five are left out.")
@TransactionAttribute(SUPPORTS)
public class PublicFigureQuery {

    private static final Duration FRESH = Duration.ofMinutes(5);

    @Inject TimelinessCounter timelinessCounter;
    @Inject Clock clock;

    @Inject PublicStatusQuery service;
    private static final String ANSWERED =
            """
            SELECT t.enteredAt, t.firstAnswerAt FROM Ticket t
            WHERE t.firstAnswerAt >= :from AND t.firstAnswerAt < :until
            AND t.clocks.dueAt IS NOT NULL AND t.status <> :annulled""";

    @PersistenceContext EntityManager em;

    private volatile PublicMonthFigures known;
    private volatile Instant readAt = Instant.MIN;

    /**
     * @param month the month of the figures, in Santiago
     * @param figures its totals
     */
    public record Month(YearMonth month, Compliance figures) {}

    /** Empty where neither month has enough cases. */
    public Optional<Month> punctuality() {
        return board().map(board -> new Month(board.month(), board.total()));
    }

    /** The same month by region and topic; empty where neither has enough cases. */
    public Optional<PublicMonthFigures> board() {
        Instant now = clock.instant();
        if (readAt.isBefore(now.minus(FRESH))) {
            YearMonth current = YearMonth.now(clock);
            known = read(current, now).or(() -> read(current.minusMonths(1), now)).orElse(null);
            readAt = now;
        }
        return Optional.ofNullable(known);
    }

    /**
     * The total and its groups come from one count: they add up, and hidden counts cannot be
     * derived.
     */
    private Optional<PublicMonthFigures> read(YearMonth month, Instant now) {
        DayRange days = DayRange.of(month);
        List<TimelinessReport> reports =
                timelinessCounter.each(
                        days, List.of(Dimension.REGION, Dimension.TEMA), CaseCriteria.COUNTED);
        Compliance total = reports.get(0).total();
        return total.inTime() + total.late() < SmallCountPolicy.SMALLEST
                ? Optional.empty()
                : Optional.of(
                        new PublicMonthFigures(
                                month,
                                total,
                                typical(days),
                                cells(reports.get(0).groups(), Dimension.REGION),
                                cells(reports.get(1).groups(), Dimension.TEMA),
                                service.month(month),
                                now));
    }

    private static List<PublicMonthFigures.Cell> cells(
            List<TimelinessReport.Group> groups, Dimension by) {
        boolean[] hidden =
                SmallCountPolicy.hidden(
                        groups.stream().mapToLong(one -> one.figures().received()).toArray());
        List<PublicMonthFigures.Cell> cells = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            cells.add(cell(groups.get(i).key().get(by), groups.get(i).figures(), hidden[i]));
        }
        return cells;
    }

    static PublicMonthFigures.Cell cell(String code, Compliance group, boolean hidden) {
        long decided = group.inTime() + group.late();
        return new PublicMonthFigures.Cell(
                code,
                hidden ? null : group.received(),
                hidden && SmallCountPolicy.isSmall(group.received()),
                hidden
                                || decided < SmallCountPolicy.SMALLEST
                                || SmallCountPolicy.isSmall(group.late())
                                || SmallCountPolicy.isSmall(group.inTime())
                        ? null
                        : (int) (group.inTime() * 100 / decided));
    }

    /** By nearest rank, so that it is the time of a real answer. */
    private Duration typical(DayRange days) {
        long[] seconds =
                em.createQuery(ANSWERED, Object[].class)
                        .setParameter("from", days.start(clock.getZone()))
                        .setParameter("until", days.end(clock.getZone()))
                        .setParameter("annulled", TicketStatus.ANULADO)
                        .getResultStream()
                        .mapToLong(
                                row ->
                                        Duration.between((Instant) row[0], (Instant) row[1])
                                                .toSeconds())
                        .sorted()
                        .toArray();
        return seconds.length < SmallCountPolicy.SMALLEST
                ? null
                : Duration.ofSeconds(seconds[(seconds.length - 1) / 2]);
    }
}
