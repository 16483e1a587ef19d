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

    /** Days that whoever writes it down late loses nothing by. */
    private static final int ALLOWANCE = 7;

    @Inject Knobs knobs;

    public int days() {
        return knobs.get(DAYS).map(Integer::valueOf).orElse(USUAL);
    }

    /**
     * Counted from the day it was done; where that was written down later than a week after, from a
     * week before it was written down.
     */
    public LocalDate checkDay(LocalDate done, LocalDate recorded) {
        return from(done, recorded).plusDays(days());
    }

    static LocalDate from(LocalDate done, LocalDate recorded) {
        LocalDate earliest = recorded.minusDays(ALLOWANCE);
        return done.isBefore(earliest) ? earliest : done;
    }

    /** Holds for what is done from now on. */
    @RolesAllowed({Role.ADMINISTRADOR, Role.OPERACIONES})
    @TransactionAttribute
    public void change(@Min(1) @Max(365) int days) {
        knobs.turn(DAYS, String.valueOf(days));
    }
}
