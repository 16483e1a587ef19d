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
import cl.soser.canal.shared.Knob;
import cl.soser.canal.shared.Knobs;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.RefusedException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be turned, by whom, within what. Each test leaves it as it found it. */
class SettingsIT extends InContainer {

    @Inject SettingService desk;
    @Inject Knobs knobs;
    @Inject ConfigurationHistoryQuery history;

    private void turn(String role, Knob knob, String from, String to) throws Exception {
        as(with(role), () -> desk.turn(Map.of(knob, from), Map.of(knob, to)));
    }

    private SettingRow row(String role, Knob knob) throws Exception {
        return as(with(role), () -> desk.all()).stream()
                .filter(one -> one.knob() == knob)
                .findAny()
                .orElseThrow();
    }

    @Test
    void oneIsTurnedAtOnceAndTheHistoryTellsFromWhatToWhat() throws Exception {
        assertEquals("10", knobs.of(Knob.NOTICES_ALONE));
        assertFalse(row("ADMINISTRADOR", Knob.NOTICES_ALONE).isTurned());
        turn("ADMINISTRADOR", Knob.NOTICES_ALONE, "10", "12");
        assertEquals(12, knobs.whole(Knob.NOTICES_ALONE));
        assertTrue(row("TI", Knob.NOTICES_ALONE).isTurned());
        turn("ADMINISTRADOR", Knob.NOTICES_ALONE, "12", "10");
        var told =
                as(
                        with("ADMINISTRADOR"),
                        () ->
                                history.page(
                                        Set.of(ConfigurationKind.AJUSTE),
                                        Knob.NOTICES_ALONE.name(),
                                        null,
                                        2));
        assertTrue(told.rows().get(0).fields().get(0).after().startsWith("10 "));
        assertTrue(told.rows().get(1).fields().get(0).after().startsWith("12 "));
    }

    @Test
    void eachIsTurnedByItsOwnerAloneAndOnlyWithinItsRange() throws Exception {
        assertThrows(
                NotFoundException.class,
                () -> turn("ADMINISTRADOR", Knob.SAMPLE_PERCENT, "5", "1"));
        assertFalse(row("ADMINISTRADOR", Knob.SAMPLE_PERCENT).mine());
        assertTrue(row("OPERACIONES", Knob.SAMPLE_PERCENT).mine());
        assertEquals(
                "knob.wrong",
                assertThrows(
                                RefusedException.class,
                                () -> turn("OPERACIONES", Knob.SAMPLE_PERCENT, "5", "0"))
                        .getMessage());
        assertEquals(
                "error.changedMeanwhile",
                assertThrows(
                                RefusedException.class,
                                () -> turn("OPERACIONES", Knob.SAMPLE_PERCENT, "7", "8"))
                        .getMessage());
        assertEquals(5, knobs.whole(Knob.SAMPLE_PERCENT));
    }

    /** Each window sends the other's setting as it was shown to it. */
    @Test
    void twoWindowsThatTurnTwoSettingsDoNotCollide() throws Exception {
        Map<Knob, String> shown = Map.of(Knob.MAIL_GAP, "10", Knob.MAIL_A_DAY, "5");
        turn("TI", Knob.MAIL_GAP, "10", "11");
        as(with("TI"), () -> desk.turn(shown, Map.of(Knob.MAIL_GAP, "10", Knob.MAIL_A_DAY, "6")));
        assertEquals(11, knobs.whole(Knob.MAIL_GAP));
        assertEquals(6, knobs.whole(Knob.MAIL_A_DAY));
        turn("TI", Knob.MAIL_GAP, "11", "10");
        turn("TI", Knob.MAIL_A_DAY, "6", "5");
    }

    @Test
    void ofSeveralNoneIsTurnedWhereOneIsWrong() throws Exception {
        assertThrows(
                RefusedException.class,
                () ->
                        as(
                                with("TI"),
                                () ->
                                        desk.turn(
                                                Map.of(Knob.MAIL_GAP, "10", Knob.MAIL_A_DAY, "5"),
                                                Map.of(
                                                        Knob.MAIL_GAP,
                                                        "20",
                                                        Knob.MAIL_A_DAY,
                                                        "900"))));
        assertEquals(10, knobs.whole(Knob.MAIL_GAP));
    }

    @Test
    void othersReadNone() {
        for (String role : new String[] {"OPERADOR", "AREA", "INSTITUCION", "TERRENO", "DATOS"}) {
            assertThrows(EJBAccessException.class, () -> as(with(role), () -> desk.all()), role);
        }
    }
}
