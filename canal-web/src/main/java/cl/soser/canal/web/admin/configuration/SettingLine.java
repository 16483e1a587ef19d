package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.SettingRow;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.web.shared.language.Bundles;
import java.io.Serializable;

/** One of them, as it is typed. */
public class SettingLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private SettingRow row;
    private String value;

    SettingLine(SettingRow row) {
        this.row = row;
        this.value = row.value();
    }

    boolean isTyped() {
        return !typed().equals(row.value());
    }

    /** As it stands by now; what was typed stays, what was not follows. */
    void renew(SettingRow now) {
        value = isTyped() ? value : now.value();
        row = now;
    }

    String typed() {
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
        return row.setting().isCount() ? Bundles.text("knobUnit." + row.setting().getUnit()) : "";
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
