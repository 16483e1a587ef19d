package cl.soser.canal.sla;

import cl.soser.canal.sla.SlaTerms.StageOfArea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes versions of the terms. Internal terms hold at once and contract's terms from a day to
 * come, so that a change of the one carries the other along.
 */
@ApplicationScoped
class SlaVersionRepository {

    @PersistenceContext EntityManager em;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject Clock clock;

    /** From now on; contract's terms to come are decided anew with these. */
    void changeInternal(
            Map<StageOfArea, Duration> internal, StageShares shares, long account, String reason) {
        Collection<SlaVersion> toCome = toCome();
        Instant now = clock.instant();
        SlaTerms inForce = clockRulesRepository.inForce().terms();
        int number = newest();
        em.persist(
                new SlaVersion(
                        new SlaTerms(++number, inForce.contract(), internal, shares),
                        account,
                        reason,
                        now));
        for (SlaVersion one : toCome) {
            em.persist(
                    new SlaVersion(
                            new SlaTerms(++number, one.terms().contract(), internal, shares),
                            one.account(),
                            one.reason(),
                            now,
                            one.validFrom()));
        }
    }

    /**
     * @return its number
     */
    int schedule(Map<String, Duration> contract, Instant from, long account, String reason) {
        int number = newest() + 1;
        SlaTerms now = clockRulesRepository.inForce().terms();
        em.persist(
                new SlaVersion(
                        new SlaTerms(number, contract, now.internal(), now.shares()),
                        account,
                        reason,
                        clock.instant(),
                        from));
        em.flush();
        return number;
    }

    /** Of each day to come the last one decided, in order. */
    List<SlaVersion> toCome() {
        Map<Instant, SlaVersion> byDay = new LinkedHashMap<>();
        em.createNamedQuery(SlaVersion.TO_COME, SlaVersion.class)
                .setParameter("now", clock.instant())
                .getResultList()
                .forEach(
                        one -> {
                            byDay.remove(one.validFrom());
                            byDay.put(one.validFrom(), one);
                        });
        return List.copyOf(byDay.values());
    }

    private int newest() {
        return em.createNamedQuery(SlaVersion.NEWEST, Integer.class).getSingleResult();
    }
}
