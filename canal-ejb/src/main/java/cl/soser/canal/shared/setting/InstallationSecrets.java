package cl.soser.canal.shared.setting;

import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Secrets that an installation makes for itself the first time one is asked for. They are in the
 * database, so that every server signs alike.
 */
@ApplicationScoped
public class InstallationSecrets {

    @Inject InstallationSecretWorker installationSecretWorker;

    /** 256 random bits in 43 characters; the same each time. */
    public String get(String name) {
        return get(name, SecretTokens::random);
    }

    /**
     * One of another form, as a pair of keys.
     *
     * @param maker makes it the first time, in at most 2,000 characters
     */
    public String get(String name, Supplier<String> maker) {
        try {
            return installationSecretWorker.made(name, maker);
        } catch (EJBException anotherServerMadeIt) {
            return installationSecretWorker.made(name, maker);
        }
    }
}
