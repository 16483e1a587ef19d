package cl.soser.canal.account.token;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/**
 * The identity store for programs, by the bearer token of the API. Public, because Jakarta Security
 * calls it through a method handle of its interface.
 */
@ApplicationScoped
public class ApiTokenIdentityStore implements IdentityStore {

    @Inject ApiTokenService apiTokenService;

    public CredentialValidationResult validate(BearerCredential credential) {
        return apiTokenService
                .find(credential)
                .map(token -> new CredentialValidationResult(token.principal(), token.roles()))
                .orElse(INVALID_RESULT);
    }
}
