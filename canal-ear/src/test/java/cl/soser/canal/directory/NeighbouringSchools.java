package cl.soser.canal.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Kindergartens beside each other and far from all others, in the ocean. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NeighbouringSchools {

    private static final AtomicInteger CODES = new AtomicInteger(87_000);
    private static final AtomicInteger ISLANDS = new AtomicInteger();
    private static final double KILOMETRE = 0.009;

    @PersistenceContext EntityManager em;

    /** A few kilometres from each other; each call in another place. */
    public List<School> island(int count) {
        return island(count, SchoolStatus.FUNCIONANDO);
    }

    /** The same; the last one has this status. */
    public List<School> island(int count, SchoolStatus last) {
        double latitude = -20 - ISLANDS.incrementAndGet();
        List<School> schools = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = String.valueOf(CODES.incrementAndGet());
            School school =
                    new School(
                            new SchoolFacts(
                                    SchoolScheme.INTEGRA,
                                    code,
                                    null,
                                    "Jardín de la Isla " + code,
                                    "05104",
                                    i == count - 1 ? last : SchoolStatus.FUNCIONANDO,
                                    true,
                                    BigDecimal.valueOf(latitude + i * KILOMETRE),
                                    BigDecimal.valueOf(-95 + i * 3 % 5 * KILOMETRE),
                                    40,
                                    null),
                            em.getReference(Comuna.class, "05104"),
                            em.getReference(Institution.class, "INTEGRA"));
            em.persist(school);
            schools.add(school);
        }
        return schools;
    }
}
