package cl.soser.canal.inbound.address;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/**
 * Makes the signing key of an installation that has none, and stores it in the database, so that
 * every server signs alike.
 */
@Stateless
public class ReplySecretWorker {

    private static final String NAME = "inbound.reply.key";

    @Inject SettingRepository settingRepository;

    /** Two servers may make it at one moment; the second one fails and tries again. */
    @TransactionAttribute(REQUIRES_NEW)
    public String made() {
        return settingRepository
                .get(NAME)
                .orElseGet(
                        () -> {
                            String key = SecretTokens.random();
                            settingRepository.change(NAME, key);
                            return key;
                        });
    }
}
