package cl.soser.canal.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscalationCyclesTest {

    private static EscalationStepContent hand(String from, String to, String motive) {
        return new EscalationStepContent(
                RunningClock.CONTRATO,
                null,
                Milestone.NOVENTA,
                from,
                motive,
                null,
                null,
                Set.of(EscalationRecipient.AREA),
                true,
                null,
                to,
                true);
    }

    private static Optional<String> cycle(EscalationStepContent... ladder) {
        return EscalationCycles.cycle(List.of(ladder));
    }

    @Test
    void aChainIsNoCircle() {
        assertEquals(
                Optional.empty(),
                cycle(
                        hand("CALIDAD", "LOGISTICA", null),
                        hand("LOGISTICA", "OPERACIONES", null),
                        hand("NUTRICION", "OPERACIONES", null)));
    }

    @Test
    void thereAndBackIsACircle() {
        assertTrue(
                cycle(hand("CALIDAD", "LOGISTICA", null), hand("LOGISTICA", "CALIDAD", null))
                        .isPresent());
    }

    @Test
    void aLongWayRoundIsACircleToo() {
        assertTrue(
                cycle(
                                hand("CALIDAD", "LOGISTICA", null),
                                hand("LOGISTICA", "NUTRICION", null),
                                hand("NUTRICION", "CALIDAD", null))
                        .isPresent());
    }

    @Test
    void twoKindsOfTicketNeverMeet() {
        assertEquals(
                Optional.empty(),
                cycle(
                        hand("CALIDAD", "LOGISTICA", "RECLAMO"),
                        hand("LOGISTICA", "CALIDAD", "CONSULTA")));
        assertTrue(
                cycle(hand("CALIDAD", "LOGISTICA", "RECLAMO"), hand("LOGISTICA", "CALIDAD", null))
                        .isPresent());
    }

    @Test
    void aEscalationStepForEveryAreaMeetsEachButItsOwnEnd() {
        assertEquals(Optional.empty(), cycle(hand(null, "OPERACIONES", null)));
        assertTrue(
                cycle(hand(null, "OPERACIONES", null), hand("OPERACIONES", "CALIDAD", null))
                        .isPresent());
        assertTrue(cycle(hand(null, "OPERACIONES", null), hand(null, "CALIDAD", null)).isPresent());
    }
}
