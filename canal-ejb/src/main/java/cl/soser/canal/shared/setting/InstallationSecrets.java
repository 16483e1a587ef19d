package cl.soser.canal.shared.setting;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Secrets that an installation makes for itself the first time one is asked for. They are in the
 * database, so that every server signs alike.
 */
@ApplicationScoped
public class InstallationSecrets {

    @Inject InstallationSecretWorker installationSecretWorker;

    /** 256 random bits in 43 characters; the same each time. */
    public String get(String name) {
        try {
            return installationSecretWorker.made(name);
        } catch (EJBException anotherServerMadeIt) {
            return installationSecretWorker.made(name);
        }
    }
}
