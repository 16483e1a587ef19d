package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.SettingRow;
import cl.soser.canal.configuration.SettingService;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Messages;

/** admin/ajustes.xhtml: the settings that may be changed, each with its range and its default. */
@Named
@ViewScoped
public class SettingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject SettingService settingService;
    @Inject ConcurrentChange concurrentChange;

    private final List<SettingLine> lines = new ArrayList<>();

    @PostConstruct
    void open() {
        settingService.all().forEach(row -> lines.add(new SettingLine(row)));
    }

    public void save() {
        Map<SettingDefinition, String> seen = new EnumMap<>(SettingDefinition.class);
        Map<SettingDefinition, String> values = new EnumMap<>(SettingDefinition.class);
        boolean wrong = false;
        for (SettingLine line : lines) {
            if (!line.getRow().mine() || !line.isTyped()) {
                continue;
            }
            SettingDefinition setting = line.getRow().setting();
            if (!setting.takes(line.typed())) {
                Messages.addGlobalError("knob.refused", line.getLabel(), line.getAllowed());
                wrong = true;
            }
            seen.put(setting, line.getRow().value());
            values.put(setting, line.typed());
        }
        if (wrong) {
            return;
        }
        concurrentChange.orAgain(
                ConfigurationKind.AJUSTE,
                null,
                () -> settingService.change(seen, values),
                this::renew);
        Redirect.to("/admin/ajustes", "knob.saved");
    }

    private void renew() {
        List<SettingRow> now = settingService.all();
        for (int at = 0; at < lines.size(); at++) {
            lines.get(at).renew(now.get(at));
        }
    }

    public List<SettingLine> getLines() {
        return lines;
    }

    public boolean isAny() {
        return lines.stream().anyMatch(line -> line.getRow().mine());
    }
}
