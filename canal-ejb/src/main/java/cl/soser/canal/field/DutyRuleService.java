package cl.soser.canal.field;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import cl.soser.canal.sla.HolidayService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Until which hour a school reports, and after how many silent days Operations hears of it. */
@Stateless
@PermitAll
@OpenToAll("Everybody who reports knows both settings; a timer without a caller reads them.")
@TransactionAttribute(SUPPORTS)
public class DutyRuleService {

    private static final ConfigurationSubject THEMSELVES =
            new ConfigurationSubject(ConfigurationKind.AJUSTE, "field.duty", "{configured.duty}");

    @Inject SettingRepository settingRepository;
    @Inject HolidayService holidayService;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    public LocalTime hour() {
        return LocalTime.parse(settingRepository.of(SettingDefinition.DUTY_HOUR));
    }

    public int days() {
        return settingRepository.whole(SettingDefinition.DUTY_DAYS);
    }

    public DutyCalendar calendar() {
        return new DutyCalendar(holidayService.businessHours(), hour());
    }

    /** Holds for days that have no report yet; what was judged stays as it was. */
    @RolesAllowed(Role.ADMINISTRADOR)
    @TransactionAttribute
    public void change(@NotNull LocalTime hour, @Min(1) @Max(20) int days) {
        LocalTime minute = hour.truncatedTo(ChronoUnit.MINUTES);
        configurationChangeRepository.changed(
                THEMSELVES, fields(hour(), days()), fields(minute, days));
        settingRepository.change(SettingDefinition.DUTY_HOUR, minute.toString());
        settingRepository.change(SettingDefinition.DUTY_DAYS, String.valueOf(days));
    }

    private static ConfigurationFields fields(LocalTime hour, int days) {
        return ConfigurationFields.NONE.field("dutyHour", hour).field("dutyDays", days);
    }
}
