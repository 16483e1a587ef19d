package cl.soser.canal.integrity;

import cl.soser.canal.account.Role;
import cl.soser.canal.evidence.EvidenceDay;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The signed root of a day, for the institutions: what they keep nobody can change here. */
@Stateless
@RolesAllowed(Role.INSTITUCION)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EvidenceDayQuery {

    @PersistenceContext EntityManager em;

    /**
     * Finds one.
     *
     * @throws NotFoundException that day is not signed
     */
    public EvidenceDay find(@NotNull LocalDate day) {
        return em.createNamedQuery(EvidenceDay.OF_DAY, EvidenceDay.class)
                .setParameter("day", day)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
