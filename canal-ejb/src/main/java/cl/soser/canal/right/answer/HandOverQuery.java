package cl.soser.canal.right.answer;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.RightSubjectFinder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Whether an institution answers a case, as far as it is known whose data it is about. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class HandOverQuery {

    @PersistenceContext EntityManager em;
    @Inject RightSubjectFinder rightSubjectFinder;

    public boolean isDue(DataRightCase about) {
        List<String> contracts = rightSubjectFinder.contracts(rightSubjectFinder.persons(about));
        return em.createNamedQuery(ContractDataRole.ALL, ContractDataRole.class)
                .getResultStream()
                .filter(one -> one.getHandling() == RightHandling.DERIVA)
                .anyMatch(one -> contracts.contains(one.getContract()));
    }
}
