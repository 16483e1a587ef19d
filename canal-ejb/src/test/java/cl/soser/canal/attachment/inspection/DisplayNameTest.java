package cl.soser.canal.attachment.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {

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
        assertEquals(shown, DisplayName.of(given));
    }

    @Test
    void nothingInvisibleIsLeft() {
        assertEquals("fotogpj.exe", DisplayName.of("foto\u202Egpj.exe"));
        assertEquals("foto.jpg.exe", DisplayName.of("foto.jpg\u0000.exe"));
        assertEquals("a Set-Cookie: x=1.txt", DisplayName.of("a\r\nSet-Cookie: x=1.txt"));
        assertEquals("a\"b'.txt", DisplayName.of("a\"b'.txt"));
        assertEquals("archivo", DisplayName.of(null));
    }

    @Test
    void aLongNameKeepsItsExtension() {
        String shown = DisplayName.of("a".repeat(300) + ".jpeg");
        assertEquals(DisplayName.LONGEST, shown.length());
        assertTrue(shown.endsWith("aa.jpeg"));
    }

    @Test
    void spacesThatMeetBecomeOne() {
        assertEquals("a b.txt", DisplayName.of("a \u200b b.txt"));
        assertEquals("a".repeat(119), DisplayName.of("a".repeat(119) + " bbbbbbbbb"));
    }

    @Test
    void aCopyOfAnotherTypeIsCalledSo() {
        assertEquals("foto.jpg", DisplayName.withExtension("foto.webp", "jpg"));
        assertEquals("foto.jpg", DisplayName.withExtension("foto", "jpg"));
    }

    @Property
    void whateverIsGivenTheNameIsSafeAndShort(@ForAll String given) {
        String shown = DisplayName.of(given);
        assertFalse(shown.isEmpty());
        assertTrue(shown.length() <= DisplayName.LONGEST);
        assertFalse(shown.matches("(?s).*[\\p{Cntrl}/\\\\].*"));
        assertEquals(shown, DisplayName.of(shown));
    }
}
