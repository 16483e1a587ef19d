package cl.soser.canal.right.intake;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.throttle.ConstantTime;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets a person without an account follow a case by its number and a code that is sent to its
 * mailbox; entering it proves the mailbox. Answer and time are the same whether the number exists.
 * Every limit counts a network, alone or with a number.
 */
@Stateless
@PermitAll
@OpenToAll("Following a case needs no account; the code sent by mail is the right.")
@TransactionAttribute(NOT_SUPPORTED)
public class RightAccessService {

    /**
     * A day: an unproved mailbox gets few mails in one, and any code of that day serves for each
     * case that was asked with the mailbox.
     */
    public static final Duration CODE_LIVES = Duration.ofHours(24);

    static final int CODE_LENGTH = 8;

    static final Limit CODES_BY_NETWORK =
            new Limit("rightCode.network", 40, Duration.ofMinutes(15));
    static final Limit CODES_BY_NUMBER = new Limit("rightCode.number", 4, Duration.ofMinutes(15));
    static final Limit CODES_BY_MAILBOX = new Limit("rightCode.mailbox", 8, Duration.ofDays(1));
    static final Limit TRIES_BY_NETWORK = new Limit("rightCode.tries", 60, Duration.ofMinutes(15));
    static final Limit TRIES_BY_NUMBER = new Limit("rightCode.pair", 5, Duration.ofMinutes(10));

    private static final Duration STEP = Duration.ofMillis(200);

    @Inject RightIntakeWorker rightIntakeWorker;
    @Inject ThrottleService throttleService;

    /** Sends a code if there is such a case with a mailbox; what was sent before stays valid. */
    public void requestCode(@NotBlank @Size(max = 20) String number, @NotBlank String network) {
        ConstantTime pace = new ConstantTime();
        throttleService.pass(CODES_BY_NETWORK, network);
        throttleService.pass(CODES_BY_NUMBER, number + " " + network);
        rightIntakeWorker
                .mailbox(number)
                .filter(
                        key ->
                                throttleService.passes(
                                        CODES_BY_MAILBOX, EmailNormalizer.box(key) + " " + network))
                .ifPresent(key -> rightIntakeWorker.sendCode(number));
        pace.holdFor(STEP);
    }

    /** Exchanges the code for a grant of one hour on that case alone; empty if it is wrong. */
    public Optional<String> open(
            @NotBlank @Size(max = 20) String number,
            @NotBlank @Size(max = 20) String code,
            @NotBlank String network) {
        ConstantTime pace = new ConstantTime();
        throttleService.pass(TRIES_BY_NETWORK, network);
        throttleService.pass(TRIES_BY_NUMBER, number + " " + network);
        Optional<String> grant =
                RightIntakeService.insist(
                        () -> rightIntakeWorker.enter(number, SecretTokens.typed(code)));
        if (grant.isPresent()) {
            throttleService.uncount(TRIES_BY_NUMBER, number + " " + network);
        }
        pace.holdFor(STEP);
        return grant;
    }
}
