package cl.soser.canal.configuration;

import cl.soser.canal.shared.Knob;
import cl.soser.canal.shared.Knobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The administrator's settings. */
@ApplicationScoped
class ChannelSettingsPart extends SettingsPart {

    @Inject Knobs knobs;

    ChannelSettingsPart() {
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
