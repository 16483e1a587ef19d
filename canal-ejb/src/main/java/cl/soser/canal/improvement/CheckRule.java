package cl.soser.canal.improvement;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.shared.Knobs;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * After how many days somebody looks whether an action worked (rules §11). Open to all to read,
 * because an answer leaves by a timer without a caller.
 */
@Stateless
@PermitAll
@TransactionAttribute(SUPPORTS)
public class CheckRule {

    static final String DAYS = "improvement.check.days";
    private static final int USUAL = 30;

    @Inject Knobs knobs;

    public int days() {
        return knobs.get(DAYS).map(Integer::valueOf).orElse(USUAL);
    }

    public LocalDate checkDay(LocalDate done) {
        return done.plusDays(days());
    }

    /** Holds for what is done from now on. */
    @RolesAllowed({Role.ADMINISTRADOR, Role.OPERACIONES})
    @TransactionAttribute
    public void change(@Min(1) @Max(365) int days) {
        knobs.turn(DAYS, String.valueOf(days));
    }
}
