package cl.soser.canal.shared.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingDefinitionTest {

    @Test
    void whatEachComesWithIsWithinItsRange() {
        for (SettingDefinition setting : SettingDefinition.values()) {
            assertTrue(setting.takes(setting.usual()), setting.name());
        }
    }

    @Test
    void eachHasARowOfItsOwn() {
        assertEquals(
                SettingDefinition.values().length,
                SettingDefinition.all().stream()
                        .map(SettingDefinition::key)
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void nothingElseIsTaken() {
        for (String odd :
                new String[] {null, "", " 2", "0", "41", "-1", "2,5", "1e1", "٢", "99999999999"}) {
            assertFalse(SettingDefinition.APPROVAL_REMINDER.takes(odd), odd);
        }
        assertTrue(SettingDefinition.DUTY_HOUR.takes("00:00"));
        for (String odd : new String[] {"24:00", "9:00", "18:00:00", "18", null}) {
            assertFalse(SettingDefinition.DUTY_HOUR.takes(odd), odd);
        }
    }

    @Test
    void whoRevisedALanguageIsNamedInFull() {
        assertTrue(SettingDefinition.LANGUAGE_CREOLE.takes("Marie-Ange D'Haïti"));
        for (String odd : new String[] {"", "sí", "María", "María  Soto", "1 2", "<b> x", null}) {
            assertFalse(SettingDefinition.LANGUAGE_CREOLE.takes(odd), odd);
        }
        assertFalse(SettingDefinition.LANGUAGE_CREOLE.takes("a ".repeat(60) + "b"));
    }
}
