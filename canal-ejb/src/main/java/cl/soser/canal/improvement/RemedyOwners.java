package cl.soser.canal.improvement;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** The people who may answer for an action: those of the areas and their leaders, at work. */
@ApplicationScoped
class RemedyOwners {

    @Inject StaffRepository staff;

    /** By account, in the order of their names. */
    Map<Long, String> all() {
        return staff.namesWithRole(AREA, ADMINISTRADOR, OPERACIONES);
    }

    /** The name of one of them. */
    String require(long account) {
        String name = all().get(account);
        if (name == null) {
            throw new RefusedException("remedy.owner.unknown");
        }
        return name;
    }
}
