package cl.soser.canal.it.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.SettingRow;
import cl.soser.canal.configuration.SettingService;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be turned, by whom, within what. Each test leaves it as it found it. */
class SettingsIT extends InContainer {

    @Inject SettingService settingService;
    @Inject SettingRepository settingRepository;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    private void turn(String role, SettingDefinition setting, String from, String to)
            throws Exception {
        as(with(role), () -> settingService.change(Map.of(setting, from), Map.of(setting, to)));
    }

    private SettingRow row(String role, SettingDefinition setting) throws Exception {
        return as(with(role), () -> settingService.all()).stream()
                .filter(one -> one.setting() == setting)
                .findAny()
                .orElseThrow();
    }

    @Test
    void oneIsTurnedAtOnceAndTheHistoryTellsFromWhatToWhat() throws Exception {
        assertEquals("10", settingRepository.of(SettingDefinition.NOTICES_ALONE));
        assertFalse(row("ADMINISTRADOR", SettingDefinition.NOTICES_ALONE).isTurned());
        turn("ADMINISTRADOR", SettingDefinition.NOTICES_ALONE, "10", "12");
        assertEquals(12, settingRepository.whole(SettingDefinition.NOTICES_ALONE));
        assertTrue(row("TI", SettingDefinition.NOTICES_ALONE).isTurned());
        turn("ADMINISTRADOR", SettingDefinition.NOTICES_ALONE, "12", "10");
        var told =
                as(
                        with("ADMINISTRADOR"),
                        () ->
                                configurationHistoryQuery.page(
                                        Set.of(ConfigurationKind.AJUSTE),
                                        SettingDefinition.NOTICES_ALONE.name(),
                                        null,
                                        2));
        assertTrue(told.rows().get(0).fields().get(0).after().startsWith("10 "));
        assertTrue(told.rows().get(1).fields().get(0).after().startsWith("12 "));
    }

    @Test
    void eachIsTurnedByItsOwnerAloneAndOnlyWithinItsRange() throws Exception {
        assertThrows(
                NotFoundException.class,
                () -> turn("ADMINISTRADOR", SettingDefinition.SAMPLE_PERCENT, "5", "1"));
        assertFalse(row("ADMINISTRADOR", SettingDefinition.SAMPLE_PERCENT).mine());
        assertTrue(row("OPERACIONES", SettingDefinition.SAMPLE_PERCENT).mine());
        assertEquals(
                "knob.wrong",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        turn(
                                                "OPERACIONES",
                                                SettingDefinition.SAMPLE_PERCENT,
                                                "5",
                                                "0"))
                        .getMessage());
        assertEquals(
                "error.changedMeanwhile",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        turn(
                                                "OPERACIONES",
                                                SettingDefinition.SAMPLE_PERCENT,
                                                "7",
                                                "8"))
                        .getMessage());
        assertEquals(5, settingRepository.whole(SettingDefinition.SAMPLE_PERCENT));
    }

    /** Each window sends the other's setting as it was shown to it. */
    @Test
    void twoWindowsThatTurnTwoSettingsDoNotCollide() throws Exception {
        Map<SettingDefinition, String> shown =
                Map.of(SettingDefinition.MAIL_GAP, "10", SettingDefinition.MAIL_A_DAY, "5");
        turn("TI", SettingDefinition.MAIL_GAP, "10", "11");
        as(
                with("TI"),
                () ->
                        settingService.change(
                                shown,
                                Map.of(
                                        SettingDefinition.MAIL_GAP,
                                        "10",
                                        SettingDefinition.MAIL_A_DAY,
                                        "6")));
        assertEquals(11, settingRepository.whole(SettingDefinition.MAIL_GAP));
        assertEquals(6, settingRepository.whole(SettingDefinition.MAIL_A_DAY));
        turn("TI", SettingDefinition.MAIL_GAP, "11", "10");
        turn("TI", SettingDefinition.MAIL_A_DAY, "6", "5");
    }

    @Test
    void ofSeveralNoneIsTurnedWhereOneIsWrong() throws Exception {
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                with("TI"),
                                () ->
                                        settingService.change(
                                                Map.of(
                                                        SettingDefinition.MAIL_GAP,
                                                        "10",
                                                        SettingDefinition.MAIL_A_DAY,
                                                        "5"),
                                                Map.of(
                                                        SettingDefinition.MAIL_GAP,
                                                        "20",
                                                        SettingDefinition.MAIL_A_DAY,
                                                        "900"))));
        assertEquals(10, settingRepository.whole(SettingDefinition.MAIL_GAP));
    }

    @Test
    void othersReadNone() {
        for (String role : new String[] {"OPERADOR", "AREA", "INSTITUCION", "TERRENO", "DATOS"}) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> settingService.all()),
                    role);
        }
    }
}
