package cl.soser.canal.savedview;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SavedViewContentTest {

    @Test
    void aNameIsReadAsItIsWritten() {
        assertTrue(SavedViewContent.own("Canastas por vencer · Ñuñoa").isPlain());
        assertFalse(SavedViewContent.own("canastas \u202Erecnev rop").isPlain());
        assertFalse(SavedViewContent.own("Mías\u0007").isPlain());
        assertFalse(SavedViewContent.own("Mí\u200Bas").isPlain());
        assertFalse(SavedViewContent.own("una\u2028otra").isPlain());
    }
}
