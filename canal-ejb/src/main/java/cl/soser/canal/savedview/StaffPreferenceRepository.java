package cl.soser.canal.savedview;

import cl.soser.canal.account.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The preferences of the caller. */
@ApplicationScoped
class StaffPreferenceRepository {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;

    /** Empty of who has chosen nothing yet. */
    Optional<StaffPreference> mine() {
        return Optional.ofNullable(em.find(StaffPreference.class, caller.requireId()));
    }

    /** To be changed in this transaction. */
    StaffPreference toChange() {
        return mine().orElseGet(this::first);
    }

    private StaffPreference first() {
        StaffPreference first = new StaffPreference(caller.requireId());
        em.persist(first);
        return first;
    }
}
