package cl.soser.canal.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CenturyTest {

    @Test
    void aDateIsOfItsYearsInItsOwnOffset() {
        assertTrue(Century.holds(LocalDate.of(2000, 1, 1)));
        assertTrue(Century.holds(YearMonth.of(2099, 12)));
        assertTrue(Century.holds(OffsetDateTime.parse("2099-12-31T23:59:59-12:00")));
        for (String far :
                List.of(
                        "9999-12-31T23:59:59-03:00",
                        "-999999999-01-01T00:00:00Z",
                        "+999999999-12-31T00:00:00Z",
                        "0000-01-01T00:00:00Z",
                        "1999-12-31T23:59:59-03:00")) {
            assertFalse(Century.holds(OffsetDateTime.parse(far)), far);
        }
    }
}
