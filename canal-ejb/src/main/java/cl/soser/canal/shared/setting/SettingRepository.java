package cl.soser.canal.shared.setting;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * Settings that are changed on a page, kept in the database so that every server has them at once.
 * The feature a setting belongs to says who may change it, and what it means.
 */
@Stateless
public class SettingRepository {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject InstallationSettings installationSettings;

    /** Empty while it was not changed; then the feature's default holds. */
    @TransactionAttribute(SUPPORTS)
    public Optional<String> get(String name) {
        return Optional.ofNullable(em.find(Setting.class, name)).map(Setting::getContent);
    }

    /** Its present value: changed, or the default. */
    @TransactionAttribute(SUPPORTS)
    public String of(SettingDefinition setting) {
        return get(setting.key()).filter(setting::takes).orElseGet(() -> usual(setting));
    }

    @PermitAll
    @OpenToAll("Limits of programs are read before it is known who calls.")
    @TransactionAttribute(SUPPORTS)
    public int whole(SettingDefinition setting) {
        return Integer.parseInt(of(setting));
    }

    /** Its default; the installation may configure some. */
    @TransactionAttribute(SUPPORTS)
    public String usual(SettingDefinition setting) {
        return setting == SettingDefinition.ANSWER_UNDO
                ? String.valueOf(installationSettings.undoWindow().toSeconds())
                : setting.usual();
    }

    @TransactionAttribute(MANDATORY)
    public void change(SettingDefinition setting, String content) {
        change(setting.key(), content);
    }

    @TransactionAttribute(MANDATORY)
    public void change(String name, String content) {
        Setting setting = em.find(Setting.class, name);
        if (setting == null) {
            setting = new Setting(name);
            setting.becomes(content, clock.instant());
            em.persist(setting);
        } else {
            setting.becomes(content, clock.instant());
        }
    }
}
