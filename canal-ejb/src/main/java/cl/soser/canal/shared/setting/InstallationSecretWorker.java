package cl.soser.canal.shared.setting;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Makes the secrets of an installation; {@link InstallationSecrets} gives them. */
@Stateless
public class InstallationSecretWorker {

    @Inject SettingRepository settingRepository;

    /** Two servers may make it at one moment; the second one fails and tries again. */
    @TransactionAttribute(REQUIRES_NEW)
    public String made(String name, Supplier<String> maker) {
        return settingRepository
                .get(name)
                .orElseGet(
                        () -> {
                            String key = maker.get();
                            settingRepository.change(name, key);
                            return key;
                        });
    }
}
