package cl.soser.canal.account;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;

/**
 * Knows people by e-mail and password. The principal is the account's id, which outlives a change
 * of address and says nothing in a log. One hash is computed whatever is wrong, outside any
 * transaction, so that neither the time nor a database connection tells or costs more.
 */
@ApplicationScoped
public class Accounts implements IdentityStore {

    @Inject Passwords passwords;
    @Inject SignIn signIn;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String password = credential.getPasswordAsString();
        Optional<SignIn.Candidate> candidate = signIn.find(credential);
        boolean right =
                passwords.matches(
                        password, candidate.map(SignIn.Candidate::passwordHash).orElse(null));
        if (!right || !candidate.get().active()) {
            return INVALID_RESULT;
        }
        SignIn.Candidate known = candidate.get();
        signIn.succeeded(
                known,
                Passwords.isOutdated(known.passwordHash()) ? passwords.hash(password) : null);
        return new CredentialValidationResult(String.valueOf(known.accountId()), known.roles());
    }
}
