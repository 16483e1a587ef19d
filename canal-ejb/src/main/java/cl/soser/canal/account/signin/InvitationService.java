package cl.soser.canal.account.signin;

import cl.soser.canal.account.TokenPurpose;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * An invited person chooses the first password. Administrators invite in {@link
 * cl.soser.canal.account.staff.StaffAccountService}.
 */
@Stateless
@PermitAll
@OpenToAll("The invitation is the right, for seven days, once.")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvitationService {

    @Inject PasswordHasher passwordHasher;
    @Inject AccountWorker accountWorker;

    /** Whether the invitation still works; looking does not use it up. */
    public boolean isGood(String token) {
        return accountWorker.owner(invitation(token)).isPresent();
    }

    /**
     * @return the address to sign in with
     */
    public String accept(@NotNull @Valid ResetPasswordCommand choice) {
        AccountWorker.Owner owner =
                accountWorker
                        .owner(invitation(choice.token()))
                        .orElseThrow(() -> new NotAllowedException("link.expired"));
        if (PasswordPolicy.flawOf(choice.password(), owner.email()).isPresent()) {
            throw new NotAllowedException("password.guessable");
        }
        accountWorker.choose(
                invitation(choice.token()),
                new AccountWorker.Chosen(passwordHasher.hash(choice.password())));
        return owner.email();
    }

    private static AccountWorker.Bearer invitation(String token) {
        return new AccountWorker.Bearer(token, TokenPurpose.INVITACION);
    }
}
