package cl.soser.canal.closing;

import cl.soser.canal.shared.ServerTime;
import cl.soser.canal.ticket.TicketStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares a closed month with the present requests and figures, and stores the differences as
 * adjustments, in the caller's transaction. It never changes the report. If two recounts run at
 * once, the version of the close makes the second fail.
 */
@ApplicationScoped
class MonthRecounter {

    /** No transaction lasts as long; a change made but not yet seen is looked for again. */
    static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    @PersistenceContext EntityManager em;
    @Inject MonthReportRepository monthReportRepository;
    @Inject CaseChangeFinder caseChangeFinder;
    @Inject MonthFigureCollector monthFigureCollector;
    @Inject Clock clock;

    /** How many new differences were found. */
    int recount(MonthClose close) {
        Instant seenUntil = ServerTime.now().minus(LONGEST_TRANSACTION);
        Instant since = close.getRecountedUntil();
        int round = close.recounted(seenUntil);
        em.flush();
        List<Adjustment> found = new ArrayList<>();
        for (CaseChangeFinder.Difference one : caseChangeFinder.since(close, since)) {
            found.addAll(of(close, round, one));
        }
        for (MonthReport report : reports(close)) {
            found.addAll(of(report, round));
        }
        found.forEach(em::persist);
        em.flush();
        return found.size();
    }

    private List<MonthReport> reports(MonthClose close) {
        return em.createNamedQuery(MonthReport.OF_CLOSE, MonthReport.class)
                .setParameter("close", close)
                .getResultList();
    }

    /** For its institution at the close, the one that was last notified, and the present one. */
    private List<Adjustment> of(MonthClose close, int round, CaseChangeFinder.Difference one) {
        TicketStep step = one.step();
        return one.institutions().stream()
                .map(
                        institution ->
                                new Adjustment(
                                                close.getId(),
                                                institution,
                                                round,
                                                clock.instant(),
                                                one.what(),
                                                one.before(),
                                                one.after())
                                        .of(
                                                one.number(),
                                                step == null ? null : step.getKind(),
                                                step == null ? null : step.getHappenedAt(),
                                                step == null ? null : step.getAccount()))
                .toList();
    }

    private List<Adjustment> of(MonthReport report, int round) {
        Map<String, String> before = FigurePaths.ofTexts(monthReportRepository.figures(report));
        monthReportRepository
                .ofFigures(report)
                .forEach(one -> before.put(one.getWhat(), one.getAfter()));
        Map<String, String> now =
                FigurePaths.of(
                        monthFigureCollector.of(
                                report.getMonth(),
                                report.isWhole() ? null : report.getInstitution(),
                                report.getEdition()));
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(now);
        List<Adjustment> found = new ArrayList<>();
        for (String path : all.keySet()) {
            if (!Objects.equals(before.get(path), now.get(path))) {
                found.add(
                        new Adjustment(
                                report.getClose().getId(),
                                report.getInstitution(),
                                round,
                                clock.instant(),
                                path,
                                before.get(path),
                                now.get(path)));
            }
        }
        return found;
    }
}
