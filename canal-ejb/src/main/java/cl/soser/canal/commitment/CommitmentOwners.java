package cl.soser.canal.commitment;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** The people who may own a commitment: active staff of the areas and their leaders. */
@ApplicationScoped
public class CommitmentOwners {

    @Inject StaffRepository staff;

    /** By account, in the order of their names. */
    public Map<Long, String> all() {
        return staff.namesWithRole(AREA, ADMINISTRADOR, OPERACIONES);
    }

    /** The name of one of them. */
    public String require(long account) {
        String name = all().get(account);
        if (name == null) {
            throw new NotAllowedException("remedy.owner.unknown");
        }
        return name;
    }
}
