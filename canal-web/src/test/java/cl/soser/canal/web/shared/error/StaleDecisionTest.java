package cl.soser.canal.web.shared.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaleDecisionTest {

    private int version = 1;
    private int saved;

    /** Another window saved: version 2 is the one in force. */
    private void save() {
        if (version != 2) {
            throw new EJBException(new OptimisticLockException());
        }
        saved++;
    }

    private void renew() {
        version = 2;
    }

    @Test
    void whoeverTypedIsToldOnceAndSavesFromTheSamePage() {
        assertEquals(
                "error.changedMeanwhile.again",
                assertThrows(
                                NotAllowedException.class,
                                () -> StaleDecision.orAgain(this::save, this::renew))
                        .getMessage());
        assertEquals(0, saved);
        StaleDecision.orAgain(this::save, this::renew);
        assertEquals(1, saved);
    }

    @Test
    void whoeverPressedSeesHowItStandsNow() {
        assertEquals(
                "error.changedMeanwhile.list",
                assertThrows(
                                NotAllowedException.class,
                                () -> StaleDecision.orShow(this::save, this::renew))
                        .getMessage());
        assertEquals(2, version);
    }

    @Test
    void otherRefusalsPassAsTheyAre() {
        assertEquals(
                "contract.days",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        StaleDecision.orAgain(
                                                () -> {
                                                    throw new NotAllowedException("contract.days");
                                                },
                                                this::renew))
                        .getMessage());
        assertEquals(1, version);
    }

    @Test
    void whatOthersSavedIsSaidFieldByField() {
        HistoryLine line =
                new HistoryLine(
                        "Ana",
                        null,
                        "cambió",
                        "Contrato",
                        "85-41-LR21",
                        List.of(
                                new HistoryLine.Item("Termina", "31-12-2026", "31-01-2027", false),
                                new HistoryLine.Item("Nombre", null, "B".repeat(99), false)));
        assertEquals(
                "Termina: 31-12-2026 → 31-01-2027; Nombre: nada → " + "B".repeat(60) + "…",
                ConcurrentChange.text(List.of(line)));
    }

    @Test
    void aRefusalThatSpeaksOfAnIndicatorSaysItsName() {
        assertEquals(
                "Todas las solicitudes respondidas a tiempo 95 %",
                CanalExceptionHandler.inWords("{indicator.GENERAL} 95 %", 3)[0]);
    }
}
