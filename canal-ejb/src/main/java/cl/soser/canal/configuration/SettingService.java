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

/** What may be turned while the channel runs. Everybody who keeps it reads all; turns one's own. */
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
                        knob ->
                                new SettingRow(
                                        knob,
                                        settingRepository.of(knob),
                                        settingRepository.usual(knob),
                                        isOnes(knob)))
                .toList();
    }

    private boolean isOnes(SettingDefinition knob) {
        return context.isCallerInRole(knob.getOwner().name());
    }

    /**
     * All at once or none. Each is judged alone: what others turned meanwhile and the caller left
     * as it was shown stays as they put it.
     *
     * @param seen what was shown; one that is turned and is something else since then refuses
     */
    public void turn(
            @NotNull Map<SettingDefinition, String> seen,
            @NotNull Map<SettingDefinition, String> values) {
        values.forEach((knob, value) -> turn(knob, seen.get(knob), value));
    }

    private void turn(SettingDefinition knob, String seen, String value) {
        String before = settingRepository.of(knob);
        if (value.equals(before) || value.equals(seen)) {
            return;
        }
        if (!isOnes(knob)) {
            throw new NotFoundException();
        }
        if (!before.equals(seen)) {
            throw new NotAllowedException("error.changedMeanwhile");
        }
        if (!knob.takes(value)) {
            throw new NotAllowedException("knob.wrong");
        }
        settingRepository.turn(knob, value);
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.AJUSTE, knob.name(), "{knob." + knob.name() + "}"),
                told(knob, before),
                told(knob, value));
    }

    static ConfigurationFields told(SettingDefinition knob, String value) {
        return ConfigurationFields.NONE.field(
                "knobValue", knob.isTime() ? value : value + " {knobUnit." + knob.getUnit() + "}");
    }
}
