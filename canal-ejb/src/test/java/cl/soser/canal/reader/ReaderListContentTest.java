package cl.soser.canal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.CanalException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReaderListContentTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private static ReaderListContent list(List<Long> readers, Long... substitutes) {
        return new ReaderListContent(readers, List.of(substitutes));
    }

    @Test
    void thereAreThreeAndEveryoneOnce() {
        assertTrue(list(List.of(1L, 2L, 3L)).isThree());
        assertFalse(list(List.of(1L, 2L)).isThree());
        assertFalse(list(List.of(1L, 2L, 3L, 4L)).isThree());
        assertFalse(list(List.of(1L, 2L, 2L)).isDistinct());
        assertFalse(list(List.of(1L, 2L, 3L), 3L).isDistinct());
        assertTrue(list(List.of(1L, 2L, 3L), 4L, 5L).isDistinct());
    }

    @Test
    void whoEntersAndWhoLeavesIsTold() {
        ReaderListContent before = list(List.of(1L, 2L, 3L), 4L);
        ReaderListContent after = list(List.of(4L, 2L, 5L), 1L);
        assertEquals(Set.of(5L), after.without(before));
        assertEquals(Set.of(3L), before.without(after));
    }

    @Test
    void aProposalKeepsTheOrderAndIsConfirmedByAnotherOnce() {
        ReaderListContent list = list(List.of(3L, 1L, 2L), 9L);
        ReaderListChange change =
                new ReaderListChange(RestrictedMatter.ACOSO, list, "cambio de cargos", 7, NOW);
        assertEquals(list, change.getContent());
        assertEquals(
                "readers.own",
                assertThrows(CanalException.class, () -> change.confirm(7, NOW)).getMessage());
        change.confirm(8, NOW);
        assertEquals(
                "readers.decided",
                assertThrows(CanalException.class, () -> change.reject(9, NOW)).getMessage());
    }

    @Test
    void whoProposedMayWithdraw() {
        ReaderListChange change =
                new ReaderListChange(
                        RestrictedMatter.FRAUDE, list(List.of(1L, 2L, 3L)), "x", 7, NOW);
        change.reject(7, NOW);
        assertEquals(
                "readers.decided",
                assertThrows(CanalException.class, () -> change.confirm(8, NOW)).getMessage());
    }
}
