package cl.soser.canal.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Contracts as the demonstration has them, without a caller. */
@ApplicationScoped
public class PastContracts {

    @PersistenceContext EntityManager em;

    public void sign(String code, ContractContent text) {
        em.persist(new Contract(code, text));
        for (Indicator indicator : Indicator.values()) {
            em.persist(
                    new ContractTarget(
                            code,
                            indicator,
                            text.validFrom().withDayOfMonth(1),
                            indicator.usual()));
        }
    }

    public void fine(String code, FineBand band) {
        em.persist(new Fine(code, band));
    }

    public void name(String code, long school) {
        em.persist(new ContractSchool(code, school));
    }
}
