package cl.soser.canal.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** Holds every report of a closed month against the hash that it was given at the close. */
@ApplicationScoped
public class MonthReportChecker {

    @PersistenceContext EntityManager em;
    @Inject MonthReportRepository monthReportRepository;

    public ReportCheckResult check() {
        List<MonthReport> reports =
                em.createNamedQuery(MonthReport.ALL, MonthReport.class).getResultList();
        List<String> differing = new ArrayList<>();
        for (MonthReport report : reports) {
            FrozenReport frozen = monthReportRepository.open(report);
            String hash =
                    CanonicalReport.hash(
                            MonthCloser.head(report), frozen.figures(), frozen.requests());
            if (!hash.equals(report.getHash())) {
                differing.add(report.getMonth() + " " + report.getInstitution());
            }
        }
        return new ReportCheckResult(reports.size(), differing);
    }
}
