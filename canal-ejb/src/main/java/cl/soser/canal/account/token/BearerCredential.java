package cl.soser.canal.account.token;

import jakarta.security.enterprise.credential.Credential;

/**
 * The credential of a program.
 *
 * @param token as it stood after "Bearer " in the request
 */
public record BearerCredential(String token) implements Credential {

    /** Never in a log. */
    @Override
    public String toString() {
        return "BearerCredential";
    }
}
