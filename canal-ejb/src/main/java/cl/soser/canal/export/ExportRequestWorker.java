package cl.soser.canal.export;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stores requested exports, each in a transaction of its own, so that of two equal ones at the same
 * moment the database accepts one. {@link ExportService} decides who may.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class ExportRequestWorker {

    /** The largest number of exports of one person that are under way at once. */
    static final int PLACES = 3;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Its number; that of the same already under way where there is one. */
    public long enter(long account, CaseFileFormat format, String terms) {
        ExportCriteria asked = ExportCriteria.parse(terms);
        String same = CaseExport.sameKey(account, format, asked);
        List<CaseExport> underWay =
                em.createNamedQuery(CaseExport.UNDER_WAY, CaseExport.class)
                        .setParameter("account", account)
                        .getResultList();
        for (CaseExport one : underWay) {
            if (same.equals(one.getSameKey())) {
                return one.getId();
            }
        }
        Set<Integer> taken =
                underWay.stream().map(CaseExport::getPlace).collect(Collectors.toSet());
        int place =
                IntStream.rangeClosed(1, PLACES)
                        .filter(one -> !taken.contains(one))
                        .findFirst()
                        .orElseThrow(() -> new NotAllowedException(ExportService.TOO_MANY, PLACES));
        CaseExport export = new CaseExport(account, format, asked, place, clock.instant());
        em.persist(export);
        em.flush();
        return export.getId();
    }
}
