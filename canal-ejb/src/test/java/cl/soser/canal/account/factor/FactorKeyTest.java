package cl.soser.canal.account.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactorKeyTest {

    private static final byte[] SECRET = {1, 2, 3};

    private final FactorKey one = new FactorKey("one-key-of-thirty-two-signs-or-more");
    private final FactorKey other = new FactorKey("another-key-of-thirty-two-signs-or-more");

    @Test
    void itOpensWhatItSealedForThatAccountAlone() {
        String sealed = one.seal(7, SECRET);
        assertArrayEquals(SECRET, one.open(7, sealed).orElseThrow());
        assertEquals(Optional.empty(), one.open(8, sealed));
        assertEquals(Optional.empty(), other.open(7, sealed));
    }

    @Test
    void aCodeIsHashedForOneAccountByOneKey() {
        assertEquals(one.hash(7, "ABC"), one.hash(7, "ABC"));
        assertNotEquals(one.hash(7, "ABC"), one.hash(8, "ABC"));
        assertNotEquals(one.hash(7, "ABC"), other.hash(7, "ABC"));
    }

    @Test
    void whichKeyItIsIsToldWithoutIt() {
        assertEquals(16, one.id().length());
        assertEquals(one.id(), new FactorKey("one-key-of-thirty-two-signs-or-more").id());
        assertNotEquals(one.id(), other.id());
    }
}
