package cl.soser.canal.reporting.events;

import static cl.soser.canal.account.Role.INSTITUCION;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.counts.CompletedMonths;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.sla.ClockRulesRepository;
import cl.soser.canal.sla.SlaTerms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The event log of one institution for its auditors, of the requests that entered in a range of
 * days. It is read page by page, so that it may be of any size. Each log is recorded as an export.
 */
@Stateless
@RolesAllowed(INSTITUCION)
@TransactionAttribute(NOT_SUPPORTED)
public class EventLogQuery {

    @Inject LoggedTicketReader loggedTicketReader;
    @Inject TimelinessQuery timelinessQuery;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject CompletedMonths completedMonths;
    @Inject Caller caller;
    @Inject Clock clock;

    @PersonalData(purpose = "EXPORTACION")
    public EventLogHead head(@NotNull DayRange days) {
        requireScope();
        List<SlaTerms> terms = clockRulesRepository.everyTerms();
        DayRange whole =
                completedMonths
                        .ofAllEntries()
                        .flatMap(entries -> whole(days, entries, longest(terms)))
                        .orElse(null);
        return new EventLogHead(
                caller.institution().orElseThrow(NotFoundException::new),
                clock.instant(),
                terms,
                clockRulesRepository.everyHours(),
                whole,
                whole == null ? List.of() : months(whole));
    }

    /**
     * The oldest first; those that entered after the head was read are left out.
     *
     * @param after where the page before ended; null for the first
     * @return empty after the last one
     */
    public List<LoggedTicket> page(
            @NotNull DayRange days, @NotNull Instant until, CaseCursor after) {
        requireScope();
        return loggedTicketReader.page(CaseCriteria.ALL.entered(days), after).stream()
                .takeWhile(one -> !one.ticket().getEnteredAt().isAfter(until))
                .toList();
    }

    /** Where the page that ends with this one ends. */
    public CaseCursor key(@NotNull LoggedTicket last) {
        return last.key();
    }

    /** People of the institution have no scopes; the log is for programs. */
    private void requireScope() {
        if (!caller.scopes().contains(ApiScope.AUDITORIA)) {
            throw new NotFoundException();
        }
    }

    /** With the same counts as every other figure. */
    private List<TimelinessReport.Group> months(DayRange whole) {
        return timelinessQuery
                .of(whole, List.of(Dimension.MES, Dimension.MOTIVO), CaseCriteria.COUNTED)
                .groups();
    }

    /**
     * The months of which the log has every request: what entered in them, and what fell due in
     * them.
     */
    private static Optional<DayRange> whole(DayRange days, DayRange entries, Duration longest) {
        long term = longest.toDays() + 1;
        LocalDate first = later(days.from().plusDays(term), entries.from());
        LocalDate end = earlier(days.until(), entries.until().plusDays(term + 31));
        YearMonth from = YearMonth.from(first.minusDays(1)).plusMonths(1);
        YearMonth until = YearMonth.from(end);
        return from.isBefore(until)
                ? Optional.of(new DayRange(from.atDay(1), until.atDay(1)))
                : Optional.empty();
    }

    private static Duration longest(Collection<SlaTerms> terms) {
        return terms.stream()
                .flatMap(one -> one.contract().values().stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
