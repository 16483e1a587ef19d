package cl.soser.canal.web.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateConverterTest {

    @Test
    void readsADayHoweverItIsUsuallyWritten() {
        LocalDate day = LocalDate.of(2026, 11, 7);
        assertEquals(day, DateConverter.parse("07-11-2026"));
        assertEquals(day, DateConverter.parse("7/11/2026"));
        assertEquals(day, DateConverter.parse("7.11.2026"));
        assertEquals(day, DateConverter.parse("2026-11-07"));
    }

    @Test
    void refusesDaysThatDoNotExist() {
        assertThrows(DateTimeException.class, () -> DateConverter.parse("31-02-2026"));
        assertThrows(DateTimeException.class, () -> DateConverter.parse("29-02-2027"));
        assertThrows(DateTimeException.class, () -> DateConverter.parse("ayer"));
        assertThrows(DateTimeException.class, () -> DateConverter.parse("11-07-26"));
    }
}
