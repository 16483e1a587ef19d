package cl.soser.canal.correctiveaction;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/** After how many days a person checks whether an action worked (rules, section 11). */
@Stateless
@TransactionAttribute(SUPPORTS)
public class EffectCheckService {

    /** Tolerated days of late recording. */
    private static final int ALLOWANCE = 7;

    @Inject SettingRepository settingRepository;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    @PermitAll
    @OpenToAll("An answer leaves by a timer without a caller, and its actions need it.")
    public int days() {
        return settingRepository.whole(SettingDefinition.CHECK_DAYS);
    }

    /**
     * Counted from the day it was done; if it was recorded more than a week later, from a week
     * before the record.
     */
    public LocalDate checkDay(LocalDate done, LocalDate recorded) {
        return from(done, recorded).plusDays(days());
    }

    static LocalDate from(LocalDate done, LocalDate recorded) {
        LocalDate earliest = recorded.minusDays(ALLOWANCE);
        return done.isBefore(earliest) ? earliest : done;
    }

    /** Holds for what is done from now on. */
    @RolesAllowed({Role.ADMINISTRADOR, Role.OPERACIONES})
    @TransactionAttribute
    public void change(@Min(1) @Max(365) int days) {
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.AJUSTE, "CHECK_DAYS", "{knob.CHECK_DAYS}"),
                ConfigurationFields.NONE.field("knobValue", days()),
                ConfigurationFields.NONE.field("knobValue", days));
        settingRepository.change(SettingDefinition.CHECK_DAYS, String.valueOf(days));
    }
}
