package cl.soser.canal.reporting.counts;

import cl.soser.canal.shared.ServerTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;

/** Brings the kept sums up to this very moment, when a test knows that nobody is writing. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StoredCaseCounts {

    @PersistenceContext EntityManager em;
    @Inject CaseCountWorker caseCountWorker;

    public void count() {
        caseCountWorker.stale().forEach(caseCountWorker::count);
        caseCountWorker.advance(ServerTime.now().plusMillis(1));
    }

    /** Makes every sum kept of that month wrong, so that whoever reads it can be told. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void spoil(YearMonth month) {
        em.createQuery(
                        "UPDATE MonthlyCaseCounts t SET t.received = t.received + 1000 WHERE t.month = :m")
                .setParameter("m", month.atDay(1))
                .executeUpdate();
    }
}
