package cl.soser.canal.configuration;

import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The settings of Operations. */
@ApplicationScoped
class OperationsSettingsSection extends SettingsSection {

    @Inject SettingRepository settingRepository;

    OperationsSettingsSection() {
        super(SettingDefinition.Owner.OPERACIONES, 6);
    }

    @Override
    public String name() {
        return "ajustesOperaciones";
    }

    @Override
    SettingRepository settings() {
        return settingRepository;
    }
}
