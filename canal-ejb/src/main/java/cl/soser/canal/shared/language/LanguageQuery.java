package cl.soser.canal.shared.language;

import cl.soser.canal.shared.KeptBriefly;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Which languages are offered, as of ten seconds ago at most: every public page asks. */
@Singleton
@Lock(LockType.READ)
@PermitAll
@OpenToAll("Says which languages the public pages have; whoever opens them sees that.")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LanguageQuery {

    @Inject SettingRepository settingRepository;

    private final KeptBriefly<List<Language>> offered = new KeptBriefly<>(this::read);

    /** Those that a person has revised, in the order of the type; none as the channel comes. */
    public List<Language> offered() {
        return offered.get();
    }

    private List<Language> read() {
        return Stream.of(Language.values())
                .filter(one -> SettingDefinition.isNamed(settingRepository.of(one.reviser())))
                .toList();
    }
}
