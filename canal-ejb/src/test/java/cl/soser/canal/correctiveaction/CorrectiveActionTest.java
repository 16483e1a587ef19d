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

    private final CorrectiveAction remedy =
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
        remedy.finish(TODAY, "Se pesa cada una", null, TODAY.plusDays(30), OWNER, NOW);
    }

    private void refuses(String key, Runnable act) {
        assertEquals(key, assertThrows(NotAllowedException.class, act::run).getMessage());
    }

    @Test
    void itIsLateOnlyOnceItsDayHasPassed() {
        assertFalse(remedy.isOverdue(TODAY));
        assertTrue(remedy.isOverdue(TODAY.plusDays(1)));
        finish();
        assertFalse(remedy.isOverdue(TODAY.plusDays(1)));
    }

    @Test
    void putOffItKeepsTheDayThatWasPromised() {
        remedy.postpone(TODAY.plusDays(9));
        assertEquals(TODAY, remedy.getFirstDueOn());
        assertEquals(TODAY.plusDays(9), remedy.getDueOn());
        assertEquals(TODAY.plusDays(9), remedy.getSortOn());
    }

    @Test
    void doneItWaitsForItsCheckAndIsOrderedByThatDay() {
        finish();
        assertFalse(remedy.isCheckable(TODAY.plusDays(29)));
        assertTrue(remedy.isCheckable(TODAY.plusDays(30)));
        assertEquals(TODAY.plusDays(30), remedy.getSortOn());
    }

    @Test
    void aDayWrittenDownLateBringsItsCheckForwardByAWeekAtMost() {
        assertEquals(TODAY, EffectCheckService.from(TODAY, TODAY));
        assertEquals(TODAY.minusDays(7), EffectCheckService.from(TODAY.minusDays(7), TODAY));
        assertEquals(TODAY.minusDays(7), EffectCheckService.from(LocalDate.of(1900, 1, 1), TODAY));
    }

    @Test
    void nobodyJudgesTheirOwn() {
        remedy.finish(TODAY, "Se pesa cada una", null, TODAY.plusDays(30), 3L, NOW);
        refuses("remedy.check.own", () -> remedy.judge(true, "Bien", OWNER, NOW));
        refuses("remedy.check.own", () -> remedy.judge(true, "Bien", 3, NOW));
        remedy.judge(true, "No se repitió", OTHER, NOW);
        assertEquals(CorrectiveActionState.EFICAZ, remedy.getState());
    }

    @Test
    void whatEndedChangesNoMore() {
        finish();
        remedy.judge(false, "Volvió a pasar", OTHER, NOW);
        refuses("remedy.state.NO_EFICAZ", this::finish);
        refuses("remedy.state.NO_EFICAZ", () -> remedy.postpone(TODAY));
        refuses("remedy.state.NO_EFICAZ", remedy::reopen);
        refuses("remedy.state.NO_EFICAZ", () -> remedy.giveUp("x"));
    }

    @Test
    void whatWasNotDoneAfterAllIsToBeDoneAgainByItsOldDay() {
        finish();
        remedy.reopen();
        assertTrue(remedy.isPending());
        assertNull(remedy.getDoneOn());
        assertNull(remedy.getDoneText());
        assertEquals(TODAY, remedy.getSortOn());
    }

    @Test
    void itCannotBeJudgedBeforeItIsDoneNorDoneTwice() {
        refuses("remedy.state.PENDIENTE", () -> remedy.judge(true, "Bien", OTHER, NOW));
        finish();
        refuses("remedy.state.HECHA", this::finish);
        refuses("remedy.state.HECHA", () -> remedy.assign(OTHER, "Otra"));
    }

    @Test
    void wordsAreKeptWithoutTheirEdges() {
        assertEquals("Pesar cada bandeja", remedy.getDescription());
        assertNull(remedy.getCause());
    }
}
