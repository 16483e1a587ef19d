package cl.soser.canal.configuration;

import cl.soser.canal.shared.Knob;
import cl.soser.canal.shared.Knobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Operations' settings. */
@ApplicationScoped
class OperationsSettingsSection extends SettingsSection {

    @Inject Knobs knobs;

    OperationsSettingsSection() {
        super(Knob.Owner.OPERACIONES, 6);
    }

    @Override
    public String name() {
        return "ajustesOperaciones";
    }

    @Override
    Knobs knobs() {
        return knobs;
    }
}
