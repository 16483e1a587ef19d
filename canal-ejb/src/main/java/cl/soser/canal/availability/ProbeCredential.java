package cl.soser.canal.availability;

import cl.soser.canal.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The key that the prober must show; without a key access is denied. */
@ApplicationScoped
class ProbeCredential {

    private static final int SHORTEST = 32;

    @Inject Config config;

    boolean is(String shown) {
        Optional<String> key =
                config.getOptionalValue("canal.prober.key", String.class)
                        .filter(text -> text.length() >= SHORTEST);
        return key.isPresent()
                && shown != null
                && MessageDigest.isEqual(
                        key.get().getBytes(StandardCharsets.UTF_8),
                        shown.getBytes(StandardCharsets.UTF_8));
    }

    void require(String shown) {
        if (!is(shown)) {
            throw new NotFoundException();
        }
    }
}
