package cl.soser.canal.configuration;

import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The settings of the people who run the servers. */
@ApplicationScoped
class ServerSettingsSection extends SettingsSection {

    @Inject SettingRepository settingRepository;

    ServerSettingsSection() {
        super(SettingDefinition.Owner.TI, 7);
    }

    @Override
    public String name() {
        return "ajustesInformatica";
    }

    @Override
    SettingRepository settings() {
        return settingRepository;
    }
}
