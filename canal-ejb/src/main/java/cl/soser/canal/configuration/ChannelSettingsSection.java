package cl.soser.canal.configuration;

import cl.soser.canal.shared.Knob;
import cl.soser.canal.shared.Knobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The administrator's settings. */
@ApplicationScoped
class ChannelSettingsSection extends SettingsSection {

    @Inject Knobs knobs;

    ChannelSettingsSection() {
        super(Knob.Owner.ADMINISTRADOR, 5);
    }

    @Override
    public String name() {
        return "ajustes";
    }

    @Override
    Knobs knobs() {
        return knobs;
    }
}
