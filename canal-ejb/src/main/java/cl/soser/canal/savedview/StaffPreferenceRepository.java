package cl.soser.canal.savedview;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.request.RequestCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The preferences of the caller. */
@ApplicationScoped
class StaffPreferenceRepository {

    /** What {@link RequestCache} knows them by. */
    private record PreferenceOf(long account) {}

    @PersistenceContext EntityManager em;
    @Inject RequestCache requestCache;
    @Inject Caller caller;

    /** Empty of who has chosen nothing yet. */
    Optional<StaffPreference> mine() {
        long me = caller.requireId();
        return requestCache.get(
                new PreferenceOf(me),
                () -> Optional.ofNullable(em.find(StaffPreference.class, me)));
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
