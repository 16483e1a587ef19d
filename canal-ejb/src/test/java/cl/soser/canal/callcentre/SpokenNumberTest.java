package cl.soser.canal.callcentre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNumberTest {

    @Test
    void aNumberIsReadFigureByFigure() {
        assertEquals(
                "ce, pe; guion; dos mil veintiséis; guion; cero, cero, cero, uno, dos, tres",
                SpokenNumber.of("CP-2026-000123"));
    }

    @ParameterizedTest
    @CsvSource({
        "2000,dos mil",
        "2024,dos mil veinticuatro",
        "2030,dos mil treinta",
        "2047,dos mil cuarenta y siete",
        "2099,dos mil noventa y nueve"
    })
    void aYearIsSaidAsYearsAre(int year, String words) {
        assertEquals(words, SpokenNumber.year(year));
    }
}
