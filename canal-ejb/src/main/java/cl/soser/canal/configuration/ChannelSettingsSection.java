package cl.soser.canal.configuration;

import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The administrator's settings. */
@ApplicationScoped
class ChannelSettingsSection extends SettingsSection {

    @Inject SettingRepository settingRepository;

    ChannelSettingsSection() {
        super(SettingDefinition.Owner.ADMINISTRADOR, 5);
    }

    @Override
    public String name() {
        return "ajustes";
    }

    @Override
    SettingRepository settings() {
        return settingRepository;
    }
}
