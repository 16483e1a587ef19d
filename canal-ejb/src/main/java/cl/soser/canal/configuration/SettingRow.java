package cl.soser.canal.configuration;

import cl.soser.canal.shared.setting.SettingDefinition;
import java.io.Serializable;

/**
 * A setting as its page shows it.
 *
 * @param usual what it comes with
 * @param mine whether the caller may turn it
 */
public record SettingRow(SettingDefinition setting, String value, String usual, boolean mine)
        implements Serializable {

    public boolean isTurned() {
        return !value.equals(usual);
    }
}
