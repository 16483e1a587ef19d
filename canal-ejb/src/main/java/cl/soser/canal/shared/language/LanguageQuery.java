package cl.soser.canal.shared.language;

import cl.soser.canal.shared.KeptBriefly;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.health.ServerHealth;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which languages are offered, as of ten seconds ago at most: every public page asks, also the one
 * that says that the database is away. Meanwhile those last known are.
 */
@Singleton
@Lock(LockType.READ)
@PermitAll
@OpenToAll("Says which languages the public pages have; whoever opens them sees that.")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LanguageQuery {

    @Inject SettingRepository settingRepository;
    @Inject ServerHealth serverHealth;

    private final KeptBriefly<List<Language>> offered = new KeptBriefly<>(this::read);

    /** Those that a person has revised, in the order of the type; none as the channel comes. */
    public List<Language> offered() {
        if (serverHealth.isDatabaseAway()) {
            return lastKnown();
        }
        try {
            return offered.get();
        } catch (EJBException notYetNoticed) {
            return lastKnown();
        }
    }

    private List<Language> lastKnown() {
        return offered.last().orElse(List.of());
    }

    private List<Language> read() {
        return Stream.of(Language.values())
                .filter(one -> SettingDefinition.isNamed(settingRepository.of(one.reviser())))
                .toList();
    }
}
