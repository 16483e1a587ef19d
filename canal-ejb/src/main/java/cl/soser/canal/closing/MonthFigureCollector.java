package cl.soser.canal.closing;

import cl.soser.canal.availability.AvailabilityRepository;
import cl.soser.canal.availability.ChannelOutageRow;
import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.contract.MonthlyTargets;
import cl.soser.canal.phone.indicator.LineMonthCounter;
import cl.soser.canal.qualitysample.QualitySampleRepository;
import cl.soser.canal.qualitysample.QualitySampleResult;
import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.FigureSet.Named;
import cl.soser.canal.reporting.MonthCounter;
import cl.soser.canal.reporting.PublishedFigures;
import cl.soser.canal.reporting.answers.QualityCounts;
import cl.soser.canal.reporting.answers.ReopeningCounts;
import cl.soser.canal.reporting.cases.ReclassifiedCase;
import cl.soser.canal.reporting.cases.ReclassifiedCaseReader;
import cl.soser.canal.reporting.counts.TermUse;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.survey.result.SatisfactionFigure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts what the sections of a month's report are made of, from the same sources as the pages.
 * Line and availability cover the whole channel in every report.
 */
@ApplicationScoped
class MonthFigureCollector {

    @PersistenceContext EntityManager em;
    @Inject MonthCounter monthCounter;
    @Inject ReclassifiedCaseReader reclassifiedCaseReader;
    @Inject QualitySampleRepository qualitySample;
    @Inject LineMonthCounter line;
    @Inject AvailabilityRepository service;
    @Inject ContractQuery contractQuery;
    @Inject Clock clock;

    /**
     * All figures as they are now.
     *
     * @param institution null for all of them
     * @param edition of the report, which decides what it has
     */
    Map<ReportSection, List<JsonObject>> of(YearMonth month, String institution, int edition) {
        ReportSubject subject =
                new ReportSubject(
                        month,
                        institution,
                        edition,
                        new ReportNames(em),
                        service.year(month.getYear()));
        Map<ReportSection, List<JsonObject>> rows = new EnumMap<>(ReportSection.class);
        Stream.of(ReportSection.values())
                .filter(section -> section.isOf(edition))
                .forEach(section -> rows.put(section, section.rows(this, subject)));
        return rows;
    }

    Compliance timeliness(ReportSubject subject) {
        return monthCounter.timeliness(subject.month(), List.of(), subject.institution()).total();
    }

    /** By institution in the report of all of them only. */
    List<Named<Compliance>> timelinessBy(Dimension by, ReportSubject subject) {
        if (by == Dimension.INSTITUCION && subject.institution() != null) {
            return List.of();
        }
        return monthCounter
                .timeliness(subject.month(), List.of(by), subject.institution())
                .groups()
                .stream()
                .map(one -> named(by, one.key().get(by), one.figures(), subject))
                .toList();
    }

    PublishedFigures.Entries volume(ReportSubject subject) {
        long entered =
                monthCounter.volume(subject.month(), List.of(), subject.institution()).total();
        return new PublishedFigures.Entries(entered, entered - timeliness(subject).received());
    }

    List<Named<Long>> volumeBy(Dimension by, ReportSubject subject) {
        return monthCounter
                .volume(subject.month(), List.of(by), subject.institution())
                .groups()
                .stream()
                .map(one -> named(by, one.key().get(by), one.count(), subject))
                .toList();
    }

    private static <S> Named<S> named(Dimension by, String code, S counted, ReportSubject subject) {
        return new Named<>(code, subject.names().of(by, code), counted);
    }

    /** Months that were closed before contracts had a bound of the term know no such target. */
    List<Named<PublishedFigures.Target>> targets(ReportSubject subject) {
        MonthlyTargets book = contractQuery.targets();
        return Stream.of(Indicator.values())
                .filter(one -> one != Indicator.PLAZO_HORAS)
                .map(
                        one ->
                                new Named<>(
                                        one.name(),
                                        ReportLabels.of("indicator", one.name()),
                                        new PublishedFigures.Target(
                                                one,
                                                book.of(
                                                        one,
                                                        subject.month(),
                                                        subject.institution()))))
                .toList();
    }

    /** One sample is drawn of all that left; an institution is told of its own answers in it. */
    Optional<QualitySampleResult> qualitySample(ReportSubject subject) {
        Optional<QualitySampleResult> whole = qualitySample.of(subject.month());
        return subject.institution() == null
                ? whole
                : whole.map(
                        sample ->
                                own(
                                        sample.month(),
                                        monthCounter.quality(
                                                subject.month(), subject.institution())));
    }

    private static QualitySampleResult own(LocalDate month, QualityCounts counts) {
        return new QualitySampleResult(
                month,
                (int) counts.sent(),
                (int) counts.sampled(),
                (int) counts.judged(),
                (int) counts.pertinent());
    }

    CaseShare.Counted share(CaseShare share, ReportSubject subject) {
        return monthCounter.share(share, subject.month(), subject.institution());
    }

    ReopeningCounts reopenings(ReportSubject subject) {
        return monthCounter.reopenings(subject.month(), subject.institution());
    }

    List<Named<TermUse>> terms(ReportSubject subject) {
        return monthCounter.terms(subject.month(), subject.institution()).stream()
                .map(one -> named(Dimension.MOTIVO, one.motive(), one, subject))
                .toList();
    }

    /** The oldest first. */
    List<ReclassifiedCase> reclassified(ReportSubject subject) {
        return reclassifiedCaseReader.of(DayRange.of(subject.month()), subject.institution());
    }

    SatisfactionFigure satisfaction(ReportSubject subject) {
        return monthCounter.satisfaction(subject.month(), subject.institution());
    }

    PublishedFigures.Line line(ReportSubject subject) {
        return new PublishedFigures.Line(line.month(subject.month()), line.formula());
    }

    PublishedFigures.Service availability(ReportSubject subject) {
        return new PublishedFigures.Service(
                subject.year().month(subject.month()),
                subject.year().counted(subject.month(), clock.getZone()),
                subject.year().most());
    }

    /** Outages that began in the month, the oldest first. */
    List<ChannelOutageRow> outages(ReportSubject subject) {
        return subject.year().outages().stream()
                .filter(one -> one.began(clock.getZone()).equals(subject.month()))
                .sorted(Comparator.comparing(ChannelOutageRow::startedAt))
                .toList();
    }
}
