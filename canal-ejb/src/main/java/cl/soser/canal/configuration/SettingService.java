package cl.soser.canal.configuration;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.Knob;
import cl.soser.canal.shared.Knobs;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.RefusedException;
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

    @Inject Knobs knobs;
    @Inject ConfigurationChangeRepository log;
    @Resource SessionContext context;

    @TransactionAttribute(SUPPORTS)
    public List<SettingRow> all() {
        return Knob.all().stream()
                .map(knob -> new SettingRow(knob, knobs.of(knob), knobs.usual(knob), isOnes(knob)))
                .toList();
    }

    private boolean isOnes(Knob knob) {
        return context.isCallerInRole(knob.getOwner().name());
    }

    /**
     * All at once or none. Each is judged alone: what others turned meanwhile and the caller left
     * as it was shown stays as they put it.
     *
     * @param seen what was shown; one that is turned and is something else since then refuses
     */
    public void turn(@NotNull Map<Knob, String> seen, @NotNull Map<Knob, String> values) {
        values.forEach((knob, value) -> turn(knob, seen.get(knob), value));
    }

    private void turn(Knob knob, String seen, String value) {
        String before = knobs.of(knob);
        if (value.equals(before) || value.equals(seen)) {
            return;
        }
        if (!isOnes(knob)) {
            throw new NotFoundException();
        }
        if (!before.equals(seen)) {
            throw new RefusedException("error.changedMeanwhile");
        }
        if (!knob.takes(value)) {
            throw new RefusedException("knob.wrong");
        }
        knobs.turn(knob, value);
        log.changed(
                new ConfigurationSubject(
                        ConfigurationKind.AJUSTE, knob.name(), "{knob." + knob.name() + "}"),
                told(knob, before),
                told(knob, value));
    }

    static ConfigurationFields told(Knob knob, String value) {
        return ConfigurationFields.NONE.field(
                "knobValue", knob.isTime() ? value : value + " {knobUnit." + knob.getUnit() + "}");
    }
}
