package cl.soser.canal.right.intake;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.right.OpenRightCommand;
import cl.soser.canal.right.RightChannel;
import cl.soser.canal.right.RightOrigin;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Opens a case on the portal, exactly once. Nothing is disclosed: the answer is the same whether
 * anything is held about the person or not.
 */
@Stateless
@PermitAll
@OpenToAll("Everybody may ask about their data, with an account or without.")
@TransactionAttribute(NOT_SUPPORTED)
public class RightIntakeService {

    static final Limit BY_NETWORK = new Limit("right.network", 40, Duration.ofHours(1));

    /**
     * Of one network: nobody is kept from asking by what others ask with the mailbox. There are six
     * rights, and a mother asks for herself and for a child.
     */
    static final Limit BY_MAILBOX = new Limit("right.mailbox", 18, Duration.ofHours(1));

    private static final int TRIES = 3;

    @Inject RightIntakeWorker rightIntakeWorker;
    @Inject ThrottleService throttleService;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * @param basket where files wait; null without any
     * @param network where it comes from, for the limits
     */
    public RightReceipt open(
            @NotNull @Valid OpenRightCommand wanted, String basket, @NotBlank String network) {
        throttleService.pass(BY_NETWORK, network);
        if (wanted.asker().email() != null) {
            throttleService.pass(
                    BY_MAILBOX, EmailNormalizer.box(wanted.asker().email()) + " " + network);
        }
        Long account = caller.has(Role.CIUDADANO) ? caller.requireId() : null;
        RightOrigin origin =
                new RightOrigin(
                        RightChannel.PORTAL, LocalDate.now(clock), account, null, null, null);
        String code =
                account == null && wanted.asker().email() != null
                        ? SecretTokens.code(RightAccessService.CODE_LENGTH)
                        : null;
        return insist(() -> rightIntakeWorker.open(wanted, origin, basket, code));
    }

    /** Two at one moment collide on a key; the loser finds the other's case. */
    static <T> T insist(Supplier<T> step) {
        for (int tries = 1; ; tries++) {
            try {
                return step.get();
            } catch (EJBException collided) {
                if (tries == TRIES) {
                    throw collided;
                }
            }
        }
    }
}
