package cl.soser.canal.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds frozen reports. Checks no rights; callers must check them. */
@ApplicationScoped
class MonthReportRepository {

    @PersistenceContext EntityManager em;
    @Inject MonthCaseRepository monthCaseRepository;

    Optional<MonthReport> find(YearMonth month, String institution) {
        return em.createNamedQuery(MonthReport.ONE, MonthReport.class)
                .setParameter("month", month.atDay(1))
                .setParameter("institution", institution)
                .getResultStream()
                .findAny();
    }

    FrozenReport open(MonthReport report) {
        return new FrozenReport(
                report,
                figures(report),
                reader -> monthCaseRepository.eachAsJson(report, reader),
                adjustments(report));
    }

    Map<ReportSection, List<String>> figures(MonthReport report) {
        Map<ReportSection, List<String>> figures = new EnumMap<>(ReportSection.class);
        em.createNamedQuery(ReportFigure.OF_REPORT, ReportFigure.class)
                .setParameter("report", report.getId())
                .getResultList()
                .forEach(
                        one ->
                                figures.computeIfAbsent(one.getSection(), s -> new ArrayList<>())
                                        .add(one.getContent()));
        return figures;
    }

    /** Its own; of all institutions together those of every request, once each. */
    List<Adjustment> adjustments(MonthReport report) {
        if (!report.isWhole()) {
            return em.createNamedQuery(Adjustment.OF_REPORT, Adjustment.class)
                    .setParameter("close", report.getClose().getId())
                    .setParameter("institution", report.getInstitution())
                    .getResultList();
        }
        Set<String> seen = new HashSet<>();
        return em.createNamedQuery(Adjustment.OF_CLOSE, Adjustment.class)
                .setParameter("close", report.getClose().getId())
                .getResultStream()
                .filter(
                        one ->
                                one.isOfFigure()
                                        ? MonthReport.WHOLE.equals(one.getInstitution())
                                        : seen.add(
                                                one.getRound() + one.getNumber() + one.getWhat()))
                .toList();
    }

    /** Of its figures alone, in the order in which they were found. */
    List<Adjustment> ofFigures(MonthReport report) {
        return em.createNamedQuery(Adjustment.OF_REPORT, Adjustment.class)
                .setParameter("close", report.getClose().getId())
                .setParameter("institution", report.getInstitution())
                .getResultStream()
                .filter(Adjustment::isOfFigure)
                .toList();
    }
}
