package cl.soser.canal.web.shared.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressConverterTest {

    private static final String LONGEST = "999999999999999999";

    private static <T> T given(AddressConverter<T> converter, String value) {
        return converter.getAsObject(null, null, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "-1", "1.5", "1 ", "1999999999999999999"})
    void whatIsNoNumberHasNoPageButDoesNotStopAList(String bad) {
        assertThrows(NotFoundException.class, () -> given(new IdConverter(), bad));
        assertNull(given(new NumberConverter(), bad));
    }

    @Test
    void aNumberIsRead() {
        assertEquals(Long.valueOf(LONGEST), given(new IdConverter(), LONGEST));
        assertEquals(0L, given(new NumberConverter(), "0"));
    }

    /** Faces hands an empty value over as null. */
    @Test
    void anEmptyValueIsGivenAllTheSame() {
        assertThrows(NotFoundException.class, () -> given(new IdConverter(), null));
        assertNull(given(new OptionalIdConverter(), null));
        assertThrows(NotFoundException.class, () -> given(new OptionalIdConverter(), "x"));
        assertEquals("", given(new TextConverter(), null));
        assertTrue(given(new GivenConverter(), null));
        assertNull(given(new WordsConverter(), " "));
        assertEquals("a b", given(new WordsConverter(), " a b "));
    }

    @Test
    void aWrongDayMonthOrPlaceCountsAsNotGiven() {
        assertEquals(LocalDate.of(2026, 11, 27), given(new DayConverter(), "2026-11-27"));
        assertNull(given(new DayConverter(), "2026-11-31"));
        assertEquals(YearMonth.of(2026, 11), given(new MonthConverter(), "2026-11"));
        assertNull(given(new MonthConverter(), null));
        Cursor<Instant> place = new Cursor<>(Instant.ofEpochMilli(5), 7);
        assertEquals(place, given(new MomentCursorConverter(), "5-7"));
        assertNull(given(new MomentCursorConverter(), "5_7"));
        assertEquals(place, given(new InstantCursorConverter(), place.toString()));
        assertNull(given(new InstantCursorConverter(), "5-7"));
        assertNull(given(new DayCursorConverter(), "2026-11-27"));
    }

    @Test
    void aCodeIsWrittenInSmallLetters() {
        assertEquals("por-ver", CodeConverter.code(Sample.POR_VER));
        assertEquals("POR_VER", new OptionConverter().written(Sample.POR_VER));
    }

    private enum Sample {
        POR_VER
    }
}
