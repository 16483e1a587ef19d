package cl.soser.canal.account.signin;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.factor.FactorRepository;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.ValidEmail;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.proof.FactorNeededException;
import cl.soser.canal.shared.proof.ProvedFactor;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;

/**
 * Signed-in people manage their own account, and only that one: no method takes an id. Changes that
 * would let a thief of a session keep the account (password, mailbox, telephone) require that its
 * owner confirmed lately who it is, as every sensitive act does, or the password. Where neither is
 * there, they fail with {@link FactorNeededException}.
 */
@Stateless
@RolesAllowed({
    Role.CIUDADANO,
    Role.OPERADOR,
    Role.ADMINISTRADOR,
    Role.AREA,
    Role.OPERACIONES,
    Role.TERRENO,
    Role.DATOS,
    Role.TI,
    Role.INSTITUCION
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnAccountService {

    private static final String LINK = "The secret of the link sent by mail is the right.";

    static final Limit BY_ACCOUNT = new Limit("reauthenticate", 10, Duration.ofMinutes(15));
    static final Limit MOVES = new Limit("email.change", 5, Duration.ofHours(1));

    @Inject Caller caller;
    @Inject ThrottleService throttleService;
    @Inject PasswordHasher passwordHasher;
    @Inject AccountWorker accountWorker;
    @Inject OwnAccountWorker ownAccountWorker;
    @Inject SignInService signInService;
    @Inject FactorRepository factorRepository;
    @Inject ProvedFactor provedFactor;
    @Inject SettingRepository settingRepository;
    @Inject Clock clock;

    public OwnAccountDetails look() {
        return ownAccountWorker.of(new OwnAccountWorker.Own(caller.requireId()));
    }

    /**
     * Changes a citizen's own data; the mailbox changes only by {@link #requestEmail}.
     *
     * @param currentPassword if a telephone changes and the owner did not confirm lately; else null
     */
    public void describe(@NotNull @Valid PersonDetails details, String currentPassword) {
        OwnAccountWorker.Own own = new OwnAccountWorker.Own(caller.requireId());
        if (ownAccountWorker.movesTelephone(own, details)) {
            reauthenticate(currentPassword);
        }
        ownAccountWorker.describe(own, details);
    }

    /**
     * Ends every other session.
     *
     * @return the data with which the present session continues
     */
    public SignInService.Opened changePassword(@NotNull @Valid ChangePasswordCommand change) {
        AccountWorker.Owner owner = reauthenticate(change.current());
        if (PasswordPolicy.flawOf(change.password(), owner.email()).isPresent()) {
            throw new NotAllowedException("password.guessable");
        }
        accountWorker.change(
                owner, new AccountWorker.Chosen(passwordHasher.hash(change.password())));
        return signInService.open(owner.accountId());
    }

    /** Ends every session of the caller, the present one too, on every computer. */
    public void endSessions(String currentPassword) {
        accountWorker.endSessions(reauthenticate(currentPassword));
    }

    /**
     * Closes a citizen's account for good, at once. Her requests go on and are answered; her data
     * go when their terms are over.
     */
    @RolesAllowed(Role.CIUDADANO)
    public void close(String currentPassword) {
        AccountWorker.Owner owner = reauthenticate(currentPassword);
        if (Role.OF_STAFF.stream().anyMatch(caller::has)) {
            throw new NotAllowedException("myAccount.works");
        }
        accountWorker.close(owner);
    }

    /**
     * Asks the new mailbox to confirm and notifies the old one; the response is the same if the
     * address is taken.
     */
    public void requestEmail(@NotBlank @ValidEmail String newEmail, String currentPassword) {
        AccountWorker.Owner owner = reauthenticate(currentPassword);
        throttleService.pass(MOVES, String.valueOf(owner.accountId()));
        if (EmailNormalizer.of(newEmail).equals(EmailNormalizer.of(owner.email()))) {
            throw new NotAllowedException("myAccount.sameEmail");
        }
        accountWorker.requestMove(owner, new AccountWorker.NewMailbox(newEmail));
    }

    /**
     * Shows again that it is the owner, by the password: for accounts that have no second factor.
     *
     * @throws NotAllowedException the password is wrong, or the account has more to show
     */
    public void confirm(@NotBlank String currentPassword) {
        AccountWorker.Owner owner = owner();
        requirePassword(owner, currentPassword);
        if (factorRepository.isEnrolled(owner.accountId())) {
            throw new NotAllowedException("factor.needed");
        }
    }

    /** The owner confirmed lately who it is, so that no password is needed. */
    public boolean isConfirmed() {
        Duration span =
                Duration.ofMinutes(settingRepository.whole(SettingDefinition.FACTOR_RECENT));
        return provedFactor.isWithin(span, clock.instant());
    }

    /** Whether the link still works, in whatever browser it opens. */
    @PermitAll
    @OpenToAll(LINK)
    public boolean isGoodForEmail(String token) {
        return accountWorker.owner(move(token)).isPresent();
    }

    /** Moves the account to the mailbox the link was sent to and ends every session. */
    @PermitAll
    @OpenToAll(LINK)
    public void confirmEmail(@NotBlank String token) {
        if (!isGoodForEmail(token)) {
            throw new NotAllowedException("link.expired");
        }
        if (!accountWorker.move(move(token))) {
            throw new NotAllowedException("myAccount.emailTaken");
        }
    }

    private AccountWorker.Owner reauthenticate(String password) {
        AccountWorker.Owner owner = owner();
        if (password != null && !password.isEmpty()) {
            requirePassword(owner, password);
        } else if (!isConfirmed()) {
            throw new FactorNeededException();
        }
        return owner;
    }

    private AccountWorker.Owner owner() {
        return accountWorker.owner(caller.requireId()).orElseThrow(NotFoundException::new);
    }

    private void requirePassword(AccountWorker.Owner owner, String password) {
        throttleService.pass(BY_ACCOUNT, String.valueOf(owner.accountId()));
        if (!passwordHasher.matches(password, owner.passwordHash())) {
            throw new NotAllowedException("myAccount.wrongPassword");
        }
    }

    private static AccountWorker.Bearer move(String token) {
        return new AccountWorker.Bearer(token, TokenPurpose.CORREO);
    }
}
