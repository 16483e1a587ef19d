package cl.soser.canal.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownNameTest {

    @ParameterizedTest
    @CsvSource({
        "foto del almuerzo.jpg, foto del almuerzo.jpg",
        "../../etc/passwd, passwd",
        "C:\\Users\\ana\\foto.jpg, foto.jpg",
        "..\\..\\web.xml, web.xml",
        "'  .oculto.png  ', oculto.png",
        "'..', archivo",
        "'/', archivo",
        "Ñuñoa – «leche».pdf, Ñuñoa – «leche».pdf",
        "<img src=x onerror=alert(1)>.jpg, <img src=x onerror=alert(1)>.jpg"
    })
    void keepsWhatPeopleWroteAndNoPath(String given, String shown) {
        assertEquals(shown, ShownName.of(given));
    }

    @Test
    void nothingInvisibleIsLeft() {
        assertEquals("fotogpj.exe", ShownName.of("foto\u202Egpj.exe"));
        assertEquals("foto.jpg.exe", ShownName.of("foto.jpg\u0000.exe"));
        assertEquals("a Set-Cookie: x=1.txt", ShownName.of("a\r\nSet-Cookie: x=1.txt"));
        assertEquals("a\"b'.txt", ShownName.of("a\"b'.txt"));
        assertEquals("archivo", ShownName.of(null));
    }

    @Test
    void aLongNameKeepsItsExtension() {
        String shown = ShownName.of("a".repeat(300) + ".jpeg");
        assertEquals(ShownName.LONGEST, shown.length());
        assertTrue(shown.endsWith("aa.jpeg"));
    }

    @Test
    void spacesThatMeetBecomeOne() {
        assertEquals("a b.txt", ShownName.of("a \u200b b.txt"));
        assertEquals("a".repeat(119), ShownName.of("a".repeat(119) + " bbbbbbbbb"));
    }

    @Test
    void aCopyOfAnotherTypeIsCalledSo() {
        assertEquals("foto.jpg", ShownName.withExtension("foto.webp", "jpg"));
        assertEquals("foto.jpg", ShownName.withExtension("foto", "jpg"));
    }

    @Property
    void whateverIsGivenTheNameIsSafeAndShort(@ForAll String given) {
        String shown = ShownName.of(given);
        assertFalse(shown.isEmpty());
        assertTrue(shown.length() <= ShownName.LONGEST);
        assertFalse(shown.matches("(?s).*[\\p{Cntrl}/\\\\].*"));
        assertEquals(shown, ShownName.of(shown));
    }
}
