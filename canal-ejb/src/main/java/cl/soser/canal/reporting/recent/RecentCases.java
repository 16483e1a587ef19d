package cl.soser.canal.reporting.recent;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The requests of the running month and what figures count of them, as they are at this moment.
 * Checks no rights; callers must check them.
 */
@ApplicationScoped
public class RecentCases {

    /** So many days the boards look back, into the month before. */
    private static final int DAYS = 14;

    @Inject RecentCaseRepository recentCaseRepository;
    @Inject Clock clock;

    private final RecentRows<RecentCase> cases =
            new RecentRows<>(
                    source((from, ids, most) -> recentCaseRepository.cases(from, ids, most)));
    private final RecentRows<RecentAnswer> answers =
            new RecentRows<>(
                    source((from, ids, most) -> recentCaseRepository.answers(from, ids, most)));
    private final RecentRows<RecentPromise> promises =
            new RecentRows<>(
                    source((from, ids, most) -> recentCaseRepository.promises(from, ids, most)));
    private final RecentRows<RecentSurvey> surveys =
            new RecentRows<>(
                    source((from, ids, most) -> recentCaseRepository.surveys(from, ids, most)));

    /** The part of a source that differs. */
    private interface Rows<R> {
        Map<Long, List<R>> of(LocalDate from, Collection<Long> requests, int most);
    }

    private <R> RecentRows.Source<R> source(Rows<R> rows) {
        return new RecentRows.Source<>() {
            @Override
            public Map<Long, Object> changed(Instant since) {
                return recentCaseRepository.changed(since);
            }

            @Override
            public long newest() {
                return recentCaseRepository.newest();
            }

            @Override
            public Map<Long, List<R>> rows(LocalDate from, Collection<Long> requests, int most) {
                return rows.of(from, requests, most);
            }
        };
    }

    /** The first day that is in memory. */
    public LocalDate from() {
        return YearMonth.from(LocalDate.now(clock).minusDays(DAYS)).atDay(1);
    }

    /** Empty where they must be counted in the database. */
    public Optional<Stream<RecentCase>> cases(DayRange days, CaseCriteria filter) {
        return fitting(cases, days, filter);
    }

    /** Empty where they must be counted in the database. */
    public Optional<Stream<RecentAnswer>> answers(DayRange days, CaseCriteria filter) {
        return fitting(answers, days, filter);
    }

    /** Those of each request; empty where they must be counted in the database. */
    public Optional<Stream<List<RecentPromise>>> promises(DayRange days, CaseCriteria filter) {
        return of(promises, days, filter).map(all -> all.filter(of -> of.get(0).fits(filter)));
    }

    /** Empty where they must be counted in the database. */
    public Optional<Stream<RecentSurvey>> surveys(DayRange days, CaseCriteria filter) {
        return fitting(surveys, days, filter);
    }

    private <R extends RecentRow> Optional<Stream<R>> fitting(
            RecentRows<R> rows, DayRange days, CaseCriteria filter) {
        return of(rows, days, filter)
                .map(all -> all.<R>mapMulti(List::forEach).filter(one -> one.fits(filter)));
    }

    private <R> Optional<Stream<List<R>>> of(
            RecentRows<R> rows, DayRange days, CaseCriteria filter) {
        LocalDate from = from();
        return days.from().isBefore(from) || !filter.isOfCodesAndSchool()
                ? Optional.empty()
                : rows.since(from).map(Collection::stream);
    }

    /** Reads what changed, so that the next count has little to read. */
    public void refresh() {
        LocalDate from = from();
        cases.refresh(from);
        answers.refresh(from);
        promises.refresh(from);
        surveys.refresh(from);
    }
}
