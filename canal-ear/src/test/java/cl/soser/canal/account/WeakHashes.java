package cl.soser.canal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Hashes as an earlier version might have left them. */
@ApplicationScoped
public class WeakHashes {

    @Inject Pbkdf2PasswordHash pbkdf2;

    public String weak(String password) {
        pbkdf2.initialize(Map.of("Pbkdf2PasswordHash.Iterations", "2048"));
        return pbkdf2.generate(password.toCharArray());
    }
}
