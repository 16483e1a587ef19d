package cl.soser.canal.collaboration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ViewTextTest {

    @Test
    void aNameIsReadAsItIsWritten() {
        assertTrue(ViewText.own("Canastas por vencer · Ñuñoa").isPlain());
        assertFalse(ViewText.own("canastas \u202Erecnev rop").isPlain());
        assertFalse(ViewText.own("Mías\u0007").isPlain());
        assertFalse(ViewText.own("Mí\u200Bas").isPlain());
        assertFalse(ViewText.own("una\u2028otra").isPlain());
    }
}
