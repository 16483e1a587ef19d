package cl.soser.canal.correctiveaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.response.ActionKind;
import cl.soser.canal.shared.NotAllowedException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CorrectiveActionTest {

    private static final long OWNER = 1;
    private static final long OTHER = 2;
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final CorrectiveAction correctiveAction =
            new CorrectiveAction(
                    "k",
                    new CreateCorrectiveActionCommand(
                            ActionKind.CORRECTIVA,
                            " Pesar cada bandeja ",
                            " ",
                            null,
                            "Jefa de cocina",
                            OWNER,
                            TODAY),
                    new CorrectiveActionOrigin("CALIDAD", false, null),
                    OTHER,
                    NOW);

    private void finish() {
        correctiveAction.finish(TODAY, "Se pesa cada una", null, TODAY.plusDays(30), OWNER, NOW);
    }

    private void refuses(String key, Runnable act) {
        assertEquals(key, assertThrows(NotAllowedException.class, act::run).getMessage());
    }

    @Test
    void itIsLateOnlyOnceItsDayHasPassed() {
        assertFalse(correctiveAction.isOverdue(TODAY));
        assertTrue(correctiveAction.isOverdue(TODAY.plusDays(1)));
        finish();
        assertFalse(correctiveAction.isOverdue(TODAY.plusDays(1)));
    }

    @Test
    void putOffItKeepsTheDayThatWasPromised() {
        correctiveAction.postpone(TODAY.plusDays(9), "Falta el repuesto", TODAY);
        assertEquals(TODAY, correctiveAction.getFirstDueOn());
        assertEquals(TODAY.plusDays(9), correctiveAction.getDueOn());
        assertEquals(TODAY.plusDays(9), correctiveAction.getSortOn());
    }

    @Test
    void doneItWaitsForItsCheckAndIsOrderedByThatDay() {
        finish();
        assertFalse(correctiveAction.isCheckable(TODAY.plusDays(29)));
        assertTrue(correctiveAction.isCheckable(TODAY.plusDays(30)));
        assertEquals(TODAY.plusDays(30), correctiveAction.getSortOn());
    }

    @Test
    void aDayWrittenDownLateBringsItsCheckForwardByAWeekAtMost() {
        assertEquals(TODAY, EffectCheckService.from(TODAY, TODAY));
        assertEquals(TODAY.minusDays(7), EffectCheckService.from(TODAY.minusDays(7), TODAY));
        assertEquals(TODAY.minusDays(7), EffectCheckService.from(LocalDate.of(1900, 1, 1), TODAY));
    }

    @Test
    void nobodyJudgesTheirOwn() {
        correctiveAction.finish(TODAY, "Se pesa cada una", null, TODAY.plusDays(30), 3L, NOW);
        refuses("remedy.check.own", () -> correctiveAction.judge(true, "Bien", OWNER, NOW));
        refuses("remedy.check.own", () -> correctiveAction.judge(true, "Bien", 3, NOW));
        correctiveAction.judge(true, "No se repitió", OTHER, NOW);
        assertEquals(CorrectiveActionState.EFICAZ, correctiveAction.getState());
    }

    @Test
    void whatEndedChangesNoMore() {
        finish();
        correctiveAction.judge(false, "Volvió a pasar", OTHER, NOW);
        refuses("remedy.state.NO_EFICAZ", this::finish);
        refuses(
                "remedy.state.NO_EFICAZ",
                () -> correctiveAction.postpone(TODAY.plusDays(1), "x", TODAY));
        refuses("remedy.state.NO_EFICAZ", correctiveAction::reopen);
        refuses("remedy.state.NO_EFICAZ", () -> correctiveAction.giveUp("x"));
    }

    @Test
    void whatWasNotDoneAfterAllIsToBeDoneAgainByItsOldDay() {
        finish();
        correctiveAction.reopen();
        assertTrue(correctiveAction.isPending());
        assertNull(correctiveAction.getDoneOn());
        assertNull(correctiveAction.getDoneText());
        assertEquals(TODAY, correctiveAction.getSortOn());
    }

    @Test
    void itCannotBeJudgedBeforeItIsDoneNorDoneTwice() {
        refuses("remedy.state.PENDIENTE", () -> correctiveAction.judge(true, "Bien", OTHER, NOW));
        finish();
        refuses("remedy.state.HECHA", this::finish);
        refuses("remedy.state.HECHA", () -> correctiveAction.assign(OTHER, "Otra"));
    }

    @Test
    void wordsAreKeptWithoutTheirEdges() {
        assertEquals("Pesar cada bandeja", correctiveAction.getDescription());
        assertNull(correctiveAction.getCause());
    }
}
