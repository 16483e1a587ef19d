package cl.soser.canal.account.signin;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;

/**
 * The identity store for e-mail and password. The principal is the account's id, which survives a
 * change of address and discloses nothing in a log. One hash is always computed, outside any
 * transaction, so that the response time discloses nothing and no database connection is held.
 */
@ApplicationScoped
public class PasswordIdentityStore implements IdentityStore {

    @Inject PasswordHasher passwordHasher;
    @Inject SignInService signInService;
    @Inject Event<SignInFailed> failed;
    @Inject Event<SignInSucceeded> succeeded;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String password = credential.getPasswordAsString();
        Optional<SignInService.Candidate> candidate = signInService.find(credential);
        boolean right =
                passwordHasher.matches(
                        password,
                        candidate.map(SignInService.Candidate::passwordHash).orElse(null));
        if (!right || !candidate.get().active()) {
            failed.fire(
                    new SignInFailed(
                            candidate.map(SignInService.Candidate::accountId).orElse(null)));
            return INVALID_RESULT;
        }
        SignInService.Candidate known = candidate.get();
        signInService.succeeded(
                known,
                PasswordHasher.isOutdated(known.passwordHash())
                        ? passwordHasher.hash(password)
                        : null);
        succeeded.fire(new SignInSucceeded(known.accountId()));
        return new CredentialValidationResult(String.valueOf(known.accountId()), known.roles());
    }
}
