package cl.soser.canal.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CP-2026-000294",
                "cp-2026-294",
                " CP 2026 294 ",
                "cp2026-294",
                "CP2026000294",
                "cp2026294",
                "2026-294",
                "2026 294",
                "CP–2026–000294",
                "CP\u22122026\u2212294",
                "CP\u00a02026\u00a0294",
                "CP-2026-000294."
            })
    void oneWithItsYearIsMeantAlone(String typed) {
        assertEquals(Optional.of("CP-2026-000294"), TypedNumber.whole(typed));
        assertEquals(List.of("CP-2026-000294"), TypedNumber.read(typed).orElseThrow().meant(2031));
        assertTrue(TypedNumber.isOnly(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cp294", "CP-294", "cp 294", "#294", "N° 294", "CP-000294"})
    void oneWithoutItsYearIsOfThisYearOrTheLast(String typed) {
        assertEquals(
                List.of("CP-2026-000294", "CP-2025-000294"),
                TypedNumber.read(typed).orElseThrow().meant(2026));
        assertEquals(Optional.empty(), TypedNumber.whole(typed));
        assertTrue(TypedNumber.isOnly(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"294", "000294", " 294 "})
    void digitsAloneMayBeAWordToo(String typed) {
        assertEquals(294, TypedNumber.read(typed).orElseThrow().serial());
        assertFalse(TypedNumber.isOnly(typed));
    }

    @Test
    void itsOwnWordsMeanTheSameTicketAlone() {
        for (String typed : List.of("294", "202629", "2026-294")) {
            TypedNumber number = TypedNumber.read(typed).orElseThrow();
            TypedNumber again = TypedNumber.read(number.toString()).orElseThrow();
            assertEquals(number.meant(2026), again.meant(2026), typed);
            assertTrue(again.marked());
        }
    }

    @Test
    void itMeansTheTicketOfItsYearOrOfAnyWhereNoneWasTyped() {
        TypedNumber brief = TypedNumber.read("294").orElseThrow();
        TypedNumber dated = TypedNumber.read("2026-294").orElseThrow();
        assertTrue(brief.means("CP-2025-000294"));
        assertTrue(dated.means("CP-2026-000294"));
        assertFalse(dated.means("CP-2025-000294"));
        assertFalse(brief.means("CP-2026-001294"));
        assertFalse(brief.means("CP-2026-000029"));
    }

    @Test
    void fiveDigitsAfterTheLettersAreNoYear() {
        assertEquals(
                List.of("CP-2026-020945", "CP-2025-020945"),
                TypedNumber.read("cp20945").orElseThrow().meant(2026));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "cp",
                "cp-0",
                "12.345.678-5",
                "12345678",
                "912345678",
                "+56 9 1234 5678",
                "2026-12-01",
                "1999-294",
                "294 escuela",
                "escuela 294",
                "CP-2026-1234567890"
            })
    void otherThingsAreNoNumber(String typed) {
        assertEquals(Optional.empty(), TypedNumber.read(typed));
    }
}
