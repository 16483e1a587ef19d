package cl.soser.canal.right.answer;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.RightSubjectFinder;
import cl.soser.canal.right.RightTermPolicy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an institution answers a case, as far as it is known whose data it is about. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class HandOverQuery {

    @PersistenceContext EntityManager em;
    @Inject RightSubjectFinder rightSubjectFinder;

    public boolean isDue(DataRightCase about) {
        Set<String> processed =
                em.createNamedQuery(ContractDataRole.ALL, ContractDataRole.class)
                        .getResultStream()
                        .filter(one -> one.getHandling() == RightHandling.DERIVA)
                        .map(ContractDataRole::getContract)
                        .collect(Collectors.toSet());
        return !processed.isEmpty()
                && rightSubjectFinder.contracts(rightSubjectFinder.persons(about)).stream()
                        .anyMatch(processed::contains);
    }

    /** To hand it over; null where SOSER answers it. */
    public LocalDate lastDay(DataRightCase about) {
        return isDue(about) ? RightTermPolicy.handOverBy(about.getReceivedOn()) : null;
    }
}
