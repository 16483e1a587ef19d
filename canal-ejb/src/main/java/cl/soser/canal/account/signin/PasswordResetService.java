package cl.soser.canal.account.signin;

import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.ValidEmail;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.throttle.ConstantTime;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * A person who forgot the password chooses another by mail. The screen and its time do not tell
 * whether the address has an account.
 */
@Stateless
@PermitAll
@OpenToAll("People who forgot their password cannot sign in.")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordResetService {

    static final Limit BY_NETWORK = new Limit("reset.network", 20, Duration.ofHours(1));

    /** Of one network: nobody is kept out by what others ask from elsewhere. */
    static final Limit BY_MAILBOX = new Limit("reset.email", 5, Duration.ofHours(1));

    private static final Duration WHOLE = Duration.ofMillis(400);

    @Inject ThrottleService throttleService;
    @Inject PasswordHasher passwordHasher;
    @Inject AccountWorker accountWorker;

    public void request(@NotBlank @ValidEmail String email, @NotBlank String network) {
        ConstantTime pace = new ConstantTime();
        throttleService.pass(BY_NETWORK, network);
        throttleService.pass(BY_MAILBOX, EmailNormalizer.box(email) + " " + network);
        accountWorker.requestReset(new AccountWorker.Forgotten(email));
        pace.holdFor(WHOLE);
    }

    /** Whether the link still works; looking does not use it up. */
    public boolean isGood(String token) {
        return accountWorker.owner(reset(token)).isPresent();
    }

    /**
     * Ends every session of the account and lets its owner in with the new password.
     *
     * @return the address to sign in with
     */
    public String choose(@NotNull @Valid ResetPasswordCommand choice) {
        AccountWorker.Owner owner =
                accountWorker
                        .owner(reset(choice.token()))
                        .orElseThrow(() -> new NotAllowedException("link.expired"));
        if (PasswordPolicy.flawOf(choice.password(), owner.email()).isPresent()) {
            throw new NotAllowedException("password.guessable");
        }
        accountWorker.choose(
                reset(choice.token()),
                new AccountWorker.Chosen(passwordHasher.hash(choice.password())));
        return owner.email();
    }

    private static AccountWorker.Bearer reset(String token) {
        return new AccountWorker.Bearer(token, TokenPurpose.CLAVE);
    }
}
