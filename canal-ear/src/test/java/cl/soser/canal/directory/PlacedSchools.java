package cl.soser.canal.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Establishments a test needs; kindergartens of Integra, which no directory file of schools closes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlacedSchools {

    @PersistenceContext EntityManager em;

    public School integra(String code, String name) {
        return em.createNamedQuery(School.BY_CODE, School.class)
                .setParameter("scheme", SchoolScheme.INTEGRA)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseGet(
                        () -> {
                            School school =
                                    new School(
                                            SchoolFacts.kindergarten(
                                                    SchoolScheme.INTEGRA, code, name, "15101"),
                                            em.getReference(Comuna.class, "15101"),
                                            em.getReference(Institution.class, "INTEGRA"));
                            em.persist(school);
                            return school;
                        });
    }
}
