package cl.soser.canal.shared.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestMeterTest {

    @ParameterizedTest
    @CsvSource({"200, 2xx", "304, 3xx", "404, 4xx", "503, 5xx", "0, 1xx", "999, 5xx", "-1, 1xx"})
    void aLabelHasFiveValuesWhateverTheStatus(int status, String kind) {
        assertEquals(kind, RequestMeter.kind(status));
    }

    @Test
    void boundsAreWrittenInSeconds() {
        assertEquals("0.3", RequestMeter.seconds(Duration.ofMillis(300)));
        assertEquals("2", RequestMeter.seconds(Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/a.css.xhtml",
                "/health/ready",
                "/health",
                "/metrics"
            })
    void whatStandsBesideIsNotMeasured(String path) {
        assertTrue(RequestMeter.isBeside(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/v1", "/solicitudes/nueva", "/gestion"})
    void pagesAndApiAre(String path) {
        assertFalse(RequestMeter.isBeside(path));
    }
}
