package cl.soser.canal.web.portal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CP-2026-000123",
                " cp-2026-000123 ",
                "cp 2026 123",
                "2026-123",
                "CP2026000123",
                "2026000123"
            })
    void aNumberIsReadHoweverItIsWritten(String typed) {
        assertEquals(Optional.of("CP-2026-000123"), RequestNumber.normal(typed));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "123", "CP-1999-000123", "CP-2026-", "CP-2026-x", "' or 1=1"})
    void anythingElseIsNoNumber(String typed) {
        assertEquals(Optional.empty(), RequestNumber.normal(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"310", " 000310 ", "cp 310", "CP-310"})
    void aBareNumberIsOfThisYear(String typed) {
        assertEquals(Optional.of("CP-2026-000310"), RequestNumber.bare(typed, Year.of(2026)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "2026000123", "CP-2026-", "x"})
    void whatIsNoBareNumberIsNone(String typed) {
        assertEquals(Optional.empty(), RequestNumber.bare(typed, Year.of(2026)));
    }

    @Test
    void aLongYearKeepsItsNumber() {
        assertEquals(Optional.of("CP-2026-1234567"), RequestNumber.normal("CP-2026-1234567"));
    }
}
