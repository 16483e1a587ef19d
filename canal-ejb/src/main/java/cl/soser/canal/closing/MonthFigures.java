package cl.soser.canal.closing;

import cl.soser.canal.availability.OutageFigure;
import cl.soser.canal.availability.ServiceRecord;
import cl.soser.canal.contract.Contracts;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.contract.TargetBook;
import cl.soser.canal.oversight.PertinenceResult;
import cl.soser.canal.oversight.PertinenceResults;
import cl.soser.canal.phone.LineMonths;
import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.Dimension;
import cl.soser.canal.reporting.FigureSet.Named;
import cl.soser.canal.reporting.MonthCounts;
import cl.soser.canal.reporting.PublishedFigures;
import cl.soser.canal.reporting.Reopenings;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.survey.Figure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Counts what the sections of a month's report are made of, from the same sources as the pages.
 * Line, availability and pertinence are of the whole channel in every report.
 */
@ApplicationScoped
class MonthFigures {

    @PersistenceContext EntityManager em;
    @Inject MonthCounts counts;
    @Inject PertinenceResults pertinence;
    @Inject LineMonths line;
    @Inject ServiceRecord service;
    @Inject Contracts contracts;
    @Inject Clock clock;

    /**
     * All figures as they are now.
     *
     * @param institution null for all of them
     */
    Map<Section, List<JsonObject>> of(YearMonth month, String institution) {
        return of(month, institution, section -> true);
    }

    /**
     * Of these, the ones that a closed month is compared with.
     *
     * @param form of the reports of that month
     */
    Map<Section, List<JsonObject>> watched(YearMonth month, String institution, int form) {
        return of(month, institution, section -> section.isWatched() && section.isOf(form));
    }

    private Map<Section, List<JsonObject>> of(
            YearMonth month, String institution, Predicate<Section> which) {
        ReportScope scope =
                new ReportScope(
                        month, institution, new ReportNames(em), service.year(month.getYear()));
        Map<Section, List<JsonObject>> rows = new EnumMap<>(Section.class);
        Stream.of(Section.values())
                .filter(which)
                .forEach(section -> rows.put(section, section.rows(this, scope)));
        return rows;
    }

    Compliance timeliness(ReportScope scope) {
        return counts.timeliness(scope.month(), List.of(), scope.institution()).total();
    }

    /** By institution in the report of all of them only. */
    List<Named<Compliance>> timelinessBy(Dimension by, ReportScope scope) {
        if (by == Dimension.INSTITUCION && scope.institution() != null) {
            return List.of();
        }
        return counts.timeliness(scope.month(), List.of(by), scope.institution()).groups().stream()
                .filter(one -> one.figures().recibidos() + one.figures().vencenEnPeriodo() > 0)
                .map(one -> named(by, one.key().get(by), one.figures(), scope))
                .toList();
    }

    PublishedFigures.Entries volume(ReportScope scope) {
        long entered = counts.volume(scope.month(), List.of(), scope.institution()).total();
        return new PublishedFigures.Entries(entered, entered - timeliness(scope).recibidos());
    }

    List<Named<Long>> volumeBy(Dimension by, ReportScope scope) {
        return counts.volume(scope.month(), List.of(by), scope.institution()).groups().stream()
                .map(one -> named(by, one.key().get(by), one.count(), scope))
                .toList();
    }

    private static <S> Named<S> named(Dimension by, String code, S counted, ReportScope scope) {
        return new Named<>(code, scope.names().of(by, code), counted);
    }

    List<Named<PublishedFigures.Target>> targets(ReportScope scope) {
        TargetBook book = contracts.targets();
        return Stream.of(Indicator.values())
                .map(
                        one ->
                                new Named<>(
                                        one.name(),
                                        ReportWords.of("indicator", one.name()),
                                        new PublishedFigures.Target(
                                                one,
                                                book.of(one, scope.month(), scope.institution()))))
                .toList();
    }

    /** One sample is drawn of all that left, so it has no figure per institution. */
    Optional<PertinenceResult> pertinence(ReportScope scope) {
        return scope.institution() == null ? pertinence.of(scope.month()) : Optional.empty();
    }

    CaseShare.Counted share(CaseShare share, ReportScope scope) {
        return counts.share(share, scope.month(), scope.institution());
    }

    Reopenings reopenings(ReportScope scope) {
        return counts.reopenings(scope.month(), scope.institution());
    }

    Figure satisfaction(ReportScope scope) {
        return counts.satisfaction(scope.month(), scope.institution());
    }

    PublishedFigures.Line line(ReportScope scope) {
        return new PublishedFigures.Line(line.month(scope.month()), line.formula());
    }

    PublishedFigures.Service availability(ReportScope scope) {
        return new PublishedFigures.Service(
                scope.year().month(scope.month()),
                scope.year().counted(scope.month(), clock.getZone()),
                scope.year().most());
    }

    /** Those that began in the month, the first first. */
    List<OutageFigure> outages(ReportScope scope) {
        return scope.year().outages().stream()
                .filter(one -> one.began(clock.getZone()).equals(scope.month()))
                .sorted(Comparator.comparing(OutageFigure::startedAt))
                .toList();
    }
}
