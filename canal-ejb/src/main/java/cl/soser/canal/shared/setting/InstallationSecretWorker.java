package cl.soser.canal.shared.setting;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Makes the secrets of an installation; {@link InstallationSecrets} gives them. */
@Stateless
public class InstallationSecretWorker {

    @Inject SettingRepository settingRepository;

    /** Two servers may make it at one moment; the second one fails and tries again. */
    @TransactionAttribute(REQUIRES_NEW)
    public String made(String name) {
        return settingRepository
                .get(name)
                .orElseGet(
                        () -> {
                            String key = SecretTokens.random();
                            settingRepository.change(name, key);
                            return key;
                        });
    }
}
