package cl.soser.canal.account.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SealedHandleTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final SealedHandle handle = new SealedHandle("a secret");

    @Property
    void itOpensForWhomItWasMade(@ForAll long person, @ForAll long account) {
        String sealed = handle.seal(person, account, NOW);
        assertEquals(Optional.of(person), handle.open(sealed, account, NOW));
        assertEquals(Optional.empty(), handle.open(sealed, account + 1, NOW));
        assertEquals(Optional.empty(), new SealedHandle("other").open(sealed, account, NOW));
    }

    @Property
    void oneChangedSignOpensNobody(
            @ForAll long person, @ForAll @IntRange(max = 58) int at, @ForAll char other) {
        String sealed = handle.seal(person, 7, NOW);
        StringBuilder changed = new StringBuilder(sealed);
        changed.setCharAt(at, other);
        if (other != sealed.charAt(at)) {
            Optional<Long> opened = handle.open(changed.toString(), 7, NOW);
            // The last sign has bits that mean nothing.
            assertEquals(at == 58 ? opened : Optional.empty(), opened);
        }
    }

    @Test
    void itEndsAfterAShift() {
        String sealed = handle.seal(1, 7, NOW);
        Instant end = NOW.plus(Duration.ofHours(SealedHandle.HOURS));
        assertEquals(Optional.of(1L), handle.open(sealed, 7, end.minusSeconds(1)));
        assertEquals(Optional.empty(), handle.open(sealed, 7, end));
    }

    @Test
    void twoOfOnePersonDiffer() {
        assertNotEquals(handle.seal(1, 7, NOW), handle.seal(1, 7, NOW));
    }

    @Test
    void whatIsNoHandleOpensNobody() {
        for (String text : new String[] {"", "1", "309", "%%%", "A".repeat(59), "A".repeat(5000)}) {
            assertEquals(Optional.empty(), handle.open(text, 7, NOW), text);
        }
    }
}
