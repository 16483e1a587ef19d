package cl.soser.canal.configuration;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/**
 * The settings that people may change while the channel runs. Everybody who has a setting to change
 * reads all of them; each role changes its own.
 */
@Stateless
@RolesAllowed({"ADMINISTRADOR", "TI", "OPERACIONES"})
public class SettingService {

    @Inject SettingRepository settingRepository;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Resource SessionContext context;

    @TransactionAttribute(SUPPORTS)
    public List<SettingRow> all() {
        return SettingDefinition.all().stream()
                .map(
                        setting ->
                                new SettingRow(
                                        setting,
                                        settingRepository.of(setting),
                                        settingRepository.usual(setting),
                                        isOnes(setting)))
                .toList();
    }

    private boolean isOnes(SettingDefinition setting) {
        return context.isCallerInRole(setting.getOwner().name());
    }

    /**
     * Changes all of these settings or none. A setting that the caller left as the page showed it
     * keeps its present value, also if another person changed it meanwhile.
     *
     * @param seen the values that the page showed; the change fails if the caller changed a setting
     *     whose value is no longer the one shown
     */
    public void change(
            @NotNull Map<SettingDefinition, String> seen,
            @NotNull Map<SettingDefinition, String> values) {
        values.forEach((setting, value) -> change(setting, seen.get(setting), value));
    }

    private void change(SettingDefinition setting, String seen, String value) {
        String before = settingRepository.of(setting);
        if (value.equals(before) || value.equals(seen)) {
            return;
        }
        if (!isOnes(setting)) {
            throw new NotFoundException();
        }
        if (!before.equals(seen)) {
            throw new NotAllowedException("error.changedMeanwhile");
        }
        if (!setting.takes(value)) {
            throw new NotAllowedException("knob.wrong");
        }
        settingRepository.change(setting, value);
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.AJUSTE, setting.name(), "{knob." + setting.name() + "}"),
                fields(setting, before),
                fields(setting, value));
    }

    static ConfigurationFields fields(SettingDefinition setting, String value) {
        return ConfigurationFields.NONE.field(
                "knobValue",
                setting.isCount() ? value + " {knobUnit." + setting.getUnit() + "}" : value);
    }
}
