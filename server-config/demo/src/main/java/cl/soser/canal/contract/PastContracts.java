package cl.soser.canal.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Contracts as the demonstration has them, without a caller. */
@ApplicationScoped
public class PastContracts {

    @Inject EntityManager em;

    public void sign(String code, ContractText text) {
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
