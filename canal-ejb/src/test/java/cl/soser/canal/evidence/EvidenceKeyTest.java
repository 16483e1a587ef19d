package cl.soser.canal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A secret gives the same key always, and another one another. */
class EvidenceKeyTest {

    private static final byte[] CONTENT = "a row".getBytes(StandardCharsets.UTF_8);

    private final EvidenceKey key = new EvidenceKey("a secret of thirty-two characters");
    private final EvidenceKey same = new EvidenceKey("a secret of thirty-two characters");
    private final EvidenceKey other = new EvidenceKey("another secret of the same length");

    @Test
    void everyServerThatHasTheSecretHasTheKey() {
        assertEquals(key.id(), same.id());
        assertEquals(key.publicKey(), same.publicKey());
        assertTrue(same.marked(CONTENT, key.mark(CONTENT)));
        assertNotEquals(key.id(), other.id());
        assertFalse(other.marked(CONTENT, key.mark(CONTENT)));
    }

    @Test
    void whoeverHasThePublicKeySeesWhoSigned() {
        String signature = key.sign("raíz del día");
        assertTrue(EvidenceKey.signed("raíz del día", signature, same.publicKey()));
        assertFalse(EvidenceKey.signed("raíz de otro", signature, key.publicKey()));
        assertFalse(EvidenceKey.signed("raíz del día", signature, other.publicKey()));
        assertFalse(EvidenceKey.signed("raíz del día", "no signature", key.publicKey()));
    }
}
