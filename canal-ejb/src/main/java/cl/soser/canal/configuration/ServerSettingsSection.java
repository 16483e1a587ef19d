package cl.soser.canal.configuration;

import cl.soser.canal.shared.Knob;
import cl.soser.canal.shared.Knobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The settings of those who keep the servers. */
@ApplicationScoped
class ServerSettingsSection extends SettingsSection {

    @Inject Knobs knobs;

    ServerSettingsSection() {
        super(Knob.Owner.TI, 7);
    }

    @Override
    public String name() {
        return "ajustesInformatica";
    }

    @Override
    Knobs knobs() {
        return knobs;
    }
}
