package cl.soser.canal.web.institucion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedMonthViewTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11 | Último mes cerrado: noviembre de 2026.",
                "2026-10 | Último mes cerrado: octubre de 2026. Noviembre aún no se cierra.",
                "2026-09 | Último mes cerrado: septiembre de 2026."
                        + " Octubre y noviembre aún no se cierran.",
                "2025-11 | Último mes cerrado: noviembre de 2025."
                        + " De diciembre de 2025 a noviembre de 2026, los meses aún no se cierran."
            })
    void theMonthsThatAreOverAndStillOpenAreNamed(String last, String text) {
        assertEquals(text, ClosedMonthView.text(YearMonth.parse(last), YearMonth.of(2026, 12)));
    }
}
