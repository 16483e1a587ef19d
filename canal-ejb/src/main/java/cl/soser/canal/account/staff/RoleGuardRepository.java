package cl.soser.canal.account.staff;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which roles two people give. Checks no rights; callers must check them. */
@ApplicationScoped
class RoleGuardRepository {

    private static final int TWO = 2;

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject Clock clock;

    /**
     * Those of the roles that one person may not give. Notes on the way which roles have two
     * holders, so that nobody undoes it by closing accounts.
     *
     * @param given roles that somebody has not had
     */
    Set<String> ofTwo(Collection<String> given) {
        Set<String> guarded = new TreeSet<>();
        for (String role : Role.BY_TWO) {
            if (isGuarded(role) && given.contains(role)) {
                guarded.add(role);
            }
        }
        return guarded;
    }

    private boolean isGuarded(String role) {
        if (em.find(RoleGuard.class, role) != null) {
            return true;
        }
        boolean two = staff.withRole(role).size() >= TWO;
        if (two) {
            em.persist(new RoleGuard(role, clock.instant()));
        }
        return two;
    }
}
