package cl.soser.canal.shared.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class XhtmlDocumentTest {

    @Test
    void emojiThatNoFontHasAreNamed() {
        assertEquals("Gracias [emoji]", XhtmlDocument.escape("Gracias \uD83D\uDE00\uD83D\uDC4D"));
        assertEquals("[emoji] ñandú", XhtmlDocument.escape("\u2764\uFE0F ñandú"));
        assertEquals("a &lt; b", XhtmlDocument.escape("a < b"));
    }
}
