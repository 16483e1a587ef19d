package cl.soser.canal.web.gestion.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.web.gestion.answer.AnswerConflict.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerConflictTest {

    private static final PromisedActionContent WEIGH =
            new PromisedActionContent(
                    "Pesar cada bandeja", "Jefa de cocina", LocalDate.of(2026, 12, 1), null);
    private static final PromisedActionContent TRAIN =
            new PromisedActionContent(
                    "Capacitar al turno", "Supervisora", null, LocalDate.of(2026, 11, 20));

    private static final AnswerContent BEGUN =
            text("Lo estamos viendo", Finding.PARCIAL, null, List.of());
    private static final AnswerContent THEIRS =
            text("Lo estamos viendo", Finding.ACOGIDO, "Se pesó mal", List.of(WEIGH));
    private static final AnswerContent MINE =
            text("Visitamos la cocina", Finding.PARCIAL, "Faltó personal", List.of());

    private final AnswerConflict conflict = choosing(Map.of());

    private static AnswerConflict choosing(Map<AnswerPart, Boolean> mine) {
        return new AnswerConflict(7, 3L, Instant.EPOCH, THEIRS, BEGUN, MINE, mine::get);
    }

    private static AnswerContent text(
            String body, Finding finding, String cause, List<PromisedActionContent> actions) {
        return new AnswerContent(
                Stage.RESPUESTA_DEFINITIVA, body, null, finding, cause, null, actions);
    }

    private Part part(AnswerPart part) {
        return conflict.getParts().get(part.ordinal());
    }

    @Test
    void untilSomebodyChoosesEachKeepsWhatOnlyTheyHadChanged() {
        AnswerContent chosen = conflict.chosen();
        assertEquals("Visitamos la cocina", chosen.body());
        assertEquals(Finding.ACOGIDO, chosen.finding());
        assertEquals(List.of(WEIGH), chosen.actions());
        assertEquals("Faltó personal", chosen.cause());
    }

    @Test
    void eachPartIsChosenByItself() {
        assertEquals(
                text("Visitamos la cocina", Finding.PARCIAL, "Se pesó mal", List.of(WEIGH)),
                choosing(Map.of(AnswerPart.CAUSE, false, AnswerPart.FINDING, true)).chosen());
    }

    @Test
    void onlyWhatDiffersIsAskedAbout() {
        assertFalse(part(AnswerPart.STAGE).isDifferent());
        assertFalse(part(AnswerPart.NO_ACTION).isDifferent());
        assertTrue(part(AnswerPart.ACTIONS).isDifferent());
        assertTrue(conflict.isManifold());
    }

    @Test
    void anActionSaysWhatWhoAndWhen() {
        assertEquals(
                List.of(
                        "Correctiva · Pesar cada bandeja · Jefa de cocina · hasta el 01-12-2026",
                        "Correctiva · Capacitar al turno · Supervisora · hecho el 20-11-2026"),
                AnswerPart.ACTIONS.words(text("", null, null, List.of(WEIGH, TRAIN))));
        assertEquals(List.of(), part(AnswerPart.ACTIONS).getMine());
    }

    @Test
    void aPromisedDayGoesWithTheStageItBelongsTo() {
        AnswerContent steps =
                new AnswerContent(
                        Stage.RESPUESTA,
                        "Lo estamos viendo",
                        LocalDate.of(2026, 12, 4),
                        null,
                        null,
                        null,
                        List.of());
        AnswerConflict other =
                new AnswerConflict(1, 3L, Instant.EPOCH, steps, BEGUN, MINE, part -> null);
        assertEquals(
                List.of(
                        "Respuesta con pasos: qué se hará y para cuándo",
                        "Fecha comprometida: 04-12-2026"),
                other.getParts().get(0).getTheirs());
        assertEquals(LocalDate.of(2026, 12, 4), other.chosen().promisedOn());
    }
}
