package cl.soser.canal.account.signin;

import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.throttle.ConstantTime;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * A citizen registers and proves the mailbox. Screen and time are the same whether the address has
 * an account or not; only its owner learns it, by mail.
 */
@Stateless
@PermitAll
@OpenToAll("A person registers before having an account.")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationService {

    static final Limit BY_NETWORK = new Limit("signup.network", 20, Duration.ofHours(1));

    /** Of one network: nobody is kept out by what others do with the mailbox from elsewhere. */
    static final Limit BY_MAILBOX = new Limit("signup.email", 5, Duration.ofHours(1));

    static final Limit BY_TOKEN = new Limit("verify.token", 10, Duration.ofHours(1));

    private static final Duration WHOLE = Duration.ofMillis(800);

    @Inject ThrottleService throttleService;
    @Inject PasswordHasher passwordHasher;
    @Inject AccountWorker accountWorker;

    /**
     * @param network where it comes from, for the limit on harvesting
     */
    public void register(@NotNull @Valid RegistrationCommand form, @NotBlank String network) {
        ConstantTime pace = new ConstantTime();
        throttleService.pass(BY_NETWORK, network);
        throttleService.pass(BY_MAILBOX, EmailNormalizer.box(form.email()) + " " + network);
        var registration =
                new AccountWorker.Registration(form, passwordHasher.hash(form.password()));
        try {
            accountWorker.register(registration);
        } catch (EJBException twice) {
            // Two forms with one new address at one moment: the second now finds the first.
            accountWorker.register(registration);
        }
        pace.holdFor(WHOLE);
    }

    /** Whether the link still works; looking does not use it up, since mail scanners look too. */
    public boolean isGood(String token) {
        return accountWorker.owner(verification(token)).isPresent();
    }

    /**
     * Opens the account. The password is required again, because the person who registered may not
     * be the owner of the mailbox: an account that a stranger prepared with this address must not
     * open by the owner's click.
     *
     * @return the address to sign in with
     */
    public String confirm(@NotBlank String token, @NotBlank String password) {
        throttleService.pass(BY_TOKEN, token);
        AccountWorker.Owner owner =
                accountWorker
                        .owner(verification(token))
                        .orElseThrow(() -> new NotAllowedException("link.expired"));
        if (!passwordHasher.matches(password, owner.passwordHash())) {
            throw new NotAllowedException("verify.wrongPassword");
        }
        accountWorker.verify(verification(token));
        return owner.email();
    }

    private static AccountWorker.Bearer verification(String token) {
        return new AccountWorker.Bearer(token, TokenPurpose.VERIFICACION);
    }
}
