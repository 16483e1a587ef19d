package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.SettingRow;
import cl.soser.canal.configuration.SettingService;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/ajustes.xhtml: the settings that may be changed, each with its range and its default. */
@Named
@ViewScoped
public class SettingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject SettingService settingService;
    @Inject ConcurrentChange concurrentChange;

    private final List<Line> lines = new ArrayList<>();

    /** One of them, as it is typed. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private SettingRow row;
        private String value;

        Line(SettingRow row) {
            this.row = row;
            this.value = row.value();
        }

        private boolean isTyped() {
            return !typed().equals(row.value());
        }

        /** As it stands by now; what was typed stays, what was not follows. */
        private void renew(SettingRow now) {
            value = isTyped() ? value : now.value();
            row = now;
        }

        private String typed() {
            return value == null ? "" : value.strip();
        }

        public SettingRow getRow() {
            return row;
        }

        public String getLabel() {
            return Bundles.text("knob." + row.setting());
        }

        public String getText() {
            return Bundles.text("knob." + row.setting() + ".text");
        }

        public String getUnit() {
            return row.setting().isCount()
                    ? Bundles.text("knobUnit." + row.setting().getUnit())
                    : "";
        }

        /** "De 1 a 40." */
        public String getAllowed() {
            SettingDefinition setting = row.setting();
            if (setting.isPerson()) {
                return Bundles.text("knob.range.person");
            }
            return setting.isTime()
                    ? Bundles.text("knob.range.time")
                    : Bundles.text("knob.range", setting.getLeast(), setting.getMost());
        }

        /** "De 1 a 40. De fábrica: 2. La cambia Operaciones." */
        public String getRange() {
            SettingDefinition setting = row.setting();
            return getAllowed()
                    + " "
                    + Bundles.text("knob.usual", row.usual())
                    + " "
                    + Bundles.text("knob.owner", Bundles.text("role." + setting.getOwner()));
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }
    }

    @PostConstruct
    void open() {
        settingService.all().forEach(row -> lines.add(new Line(row)));
    }

    public void save() {
        Map<SettingDefinition, String> seen = new EnumMap<>(SettingDefinition.class);
        Map<SettingDefinition, String> values = new EnumMap<>(SettingDefinition.class);
        boolean wrong = false;
        for (Line line : lines) {
            if (!line.row.mine() || !line.isTyped()) {
                continue;
            }
            SettingDefinition setting = line.row.setting();
            if (!setting.takes(line.typed())) {
                Messages.addGlobalError("knob.refused", line.getLabel(), line.getAllowed());
                wrong = true;
            }
            seen.put(setting, line.row.value());
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
        Messages.addFlashGlobalInfo("knob.saved");
        Faces.redirect("/admin/ajustes");
    }

    private void renew() {
        List<SettingRow> now = settingService.all();
        for (int at = 0; at < lines.size(); at++) {
            lines.get(at).renew(now.get(at));
        }
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isAny() {
        return lines.stream().anyMatch(line -> line.row.mine());
    }
}
