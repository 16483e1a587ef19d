package cl.soser.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms across both changes of the clock, promises, alerts, pauses and reopenings. */
class ReplayTest {

    private static JsonObject json(String line) {
        return Json.createReader(new StringReader(line.replace('\'', '"'))).readObject();
    }

    private static Replay entered(String at, boolean alert) {
        return new Replay(
                json(SampleLog.entry(at, alert)),
                new Terms(json(SampleLog.TERMS)),
                new WorkingTime(json(SampleLog.CALENDAR)));
    }

    private static void live(Replay one, String kind, String at, String to, String promised) {
        one.live(Fact.of(json(SampleLog.fact(1, kind, at, to, promised))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03T12:00:00.000-03:00, 2026-04-06T11:00:00.000-04:00",
        "2026-04-04T23:30:00.000-03:00, 2026-04-07T22:30:00.000-04:00",
        "2026-04-04T23:30:00.000-04:00, 2026-04-07T23:30:00.000-04:00",
        "2026-09-04T12:00:00.000-04:00, 2026-09-07T13:00:00.000-03:00",
        "2026-09-05T23:59:59.999-04:00, 2026-09-09T00:59:59.999-03:00"
    })
    void theContractsTermRunsInElapsedHoursAcrossBothChangesOfTheClock(String at, String due) {
        Replay one = entered(at, false);
        assertEquals(due, RecountReport.instant(one.contract()));
        live(one, "VALIDACION", at, "EN_AREA", null);
        live(one, "A_REVISION", at, "EN_REVISION", null);
        live(one, "RESPUESTA_DEFINITIVA", due, "CERRADO", null);
        assertEquals(Verdict.EN_PLAZO, one.verdict(one.contract()));
        Replay late = entered(at, false);
        String after = RecountReport.instant(late.contract() + 1);
        assertEquals(Verdict.PENDIENTE, late.verdict(late.contract()));
        assertEquals(Verdict.ABIERTO_VENCIDO, late.verdict(late.contract() + 1));
        live(late, "RESPUESTA_DEFINITIVA", after, "CERRADO", null);
        assertEquals(Verdict.FUERA_DE_PLAZO, late.verdict(late.contract()));
    }

    @Test
    void aPromisedDayEndsAtMidnightOfSantiagoWhichOnOneDayDoesNotExist() {
        Replay one = entered("2026-09-03T12:00:00.000-04:00", false);
        live(one, "RESPUESTA", "2026-09-03T13:00:00.000-04:00", "RESPONDIDO", "2026-09-05");
        assertEquals("PROMESA", one.running().clock());
        assertEquals("2026-09-06T01:00:00.000-03:00", RecountReport.instant(one.running().until()));
        assertNull(one.stage());
    }

    @Test
    void anAlertIsValidatedWithinHalfAnHourByNight() {
        Replay one = entered("2026-10-05T02:00:00.000-03:00", true);
        assertEquals("2026-10-05T02:30:00.000-03:00", RecountReport.instant(one.stage().due()));
        Replay later = entered("2026-10-05T02:00:00.000-03:00", false);
        live(later, "RIESGO_CONFIRMADO", "2026-10-05T03:00:00.000-03:00", "POR_VALIDAR", null);
        assertEquals("2026-10-05T03:30:00.000-03:00", RecountReport.instant(later.stage().due()));
    }

    @Test
    void anotherAreaIsProposedAndTheHalfHourOfValidationGoesOn() {
        Replay one = entered("2026-10-05T02:00:00.000-03:00", true);
        String corrected =
                SampleLog.fact(
                                1,
                                "PELIGRO_CORREGIDO",
                                "2026-10-05T02:10:00.000-03:00",
                                "POR_VALIDAR",
                                null)
                        .replace("'area':null", "'area':'NUTRICION'");
        one.live(Fact.of(json(corrected)));
        assertEquals("2026-10-05T02:30:00.000-03:00", RecountReport.instant(one.stage().due()));
        live(one, "TOMA", "2026-10-05T02:15:00.000-03:00", "POR_VALIDAR", null);
        assertEquals(1, one.stage().visit);
        live(one, "VALIDACION", "2026-10-05T02:20:00.000-03:00", "EN_AREA", null);
        assertEquals("NUTRICION", one.stage().area);
    }

    @Test
    void aPauseKeepsWhatIsLeftAndExcusesNoDelay() {
        Replay one = entered("2026-10-05T08:00:00.000-03:00", false);
        live(one, "PAUSA", "2026-10-05T09:30:00.000-03:00", "POR_VALIDAR", null);
        assertNull(one.stage().due());
        assertEquals(5_634_000L, one.stage().rest(), "2 h 33 min 54 s less an hour");
        live(one, "REANUDACION", "2026-10-05T09:40:00.000-03:00", "POR_VALIDAR", null);
        assertEquals("2026-10-05T11:13:54.000-03:00", RecountReport.instant(one.stage().due()));
        live(one, "PAUSA", "2026-10-05T12:00:00.000-03:00", "POR_VALIDAR", null);
        assertEquals("2026-10-05T11:13:54.000-03:00", RecountReport.instant(one.stage().due()));
        assertEquals(0L, one.stage().rest());
    }

    @Test
    void aReopenedRoundHasItsOwnTermAndTheFirstVerdictStays() {
        Replay one = entered("2026-10-05T08:00:00.000-03:00", false);
        live(one, "RESPUESTA_DEFINITIVA", "2026-10-06T08:00:00.000-03:00", "CERRADO", null);
        live(one, "REAPERTURA", "2026-10-09T08:00:00.000-03:00", "EN_AREA", null);
        assertEquals("REAPERTURA", one.running().clock());
        assertEquals("2026-10-12T08:00:00.000-03:00", RecountReport.instant(one.running().until()));
        assertEquals(Verdict.EN_PLAZO, one.verdict(one.running().until() + 1));
        assertEquals("REDACCION", one.stage().stage);
    }

    @Test
    void aTermThatWasMissedStaysMissedUnderTheMotiveItHad() {
        Replay late = entered("2026-10-05T08:00:00.000-03:00", false);
        live(late, reclassified("2026-10-08T09:00:00.000-03:00", "FELICITACION"));
        assertEquals("FELICITACION", late.motive());
        assertEquals("RECLAMO", late.counted());
        assertEquals(Verdict.ABIERTO_VENCIDO, late.verdict(late.contract() + 1));
        Replay early = entered("2026-10-05T08:00:00.000-03:00", false);
        live(early, reclassified("2026-10-06T09:00:00.000-03:00", "FELICITACION"));
        assertEquals("FELICITACION", early.counted());
        assertNull(early.contract());
        live(early, reclassified("2026-10-09T09:00:00.000-03:00", "RECLAMO"));
        assertEquals("2026-10-08T08:00:00.000-03:00", RecountReport.instant(early.contract()));
        assertEquals("RECLAMO", early.counted());
    }

    private static void live(Replay one, String fact) {
        one.live(Fact.of(json(fact)));
    }

    private static String reclassified(String at, String motive) {
        return SampleLog.fact(1, "RECLASIFICACION", at, "POR_VALIDAR")
                .replace("'motivo':null", "'motivo':'" + motive + "'");
    }

    @Test
    void aMergeEndsEveryTermAndASeparationGivesThemBack() {
        Replay one = entered("2026-10-05T08:00:00.000-03:00", false);
        Long due = one.stage().due();
        live(one, "FUSION", "2026-10-05T09:00:00.000-03:00", "ANULADO", null);
        assertNull(one.stage());
        assertNull(one.verdict(one.contract() + 1));
        live(one, "SEPARACION", "2026-10-05T10:00:00.000-03:00", "POR_VALIDAR", null);
        assertEquals(due, one.stage().due());
        assertEquals(0, one.left().size());
    }
}
