package cl.soser.canal.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.shared.NotAllowedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeReportTest {

    @Test
    void eachLineIsOneThing() {
        ProbeReport report =
                ProbeReport.read(
                        """
                        S 2026-11-25T12:00:00Z 2026-11-25T13:00:00Z
                        E 2026-11-25T12:10:00Z 2026-11-25T12:20:00Z INGRESO:HTTP_500
                        E 2026-11-25T12:50:00Z - INICIO:TIEMPO
                        D 2026-11-25 60 20
                        """);
        Instant noon = Instant.parse("2026-11-25T12:00:00Z");
        assertEquals(List.of(new TimeSpan(noon, noon.plusSeconds(3600))), report.stretches());
        assertEquals(
                List.of(
                        new AvailabilityTimeline.Outage(
                                noon.plusSeconds(600), noon.plusSeconds(1200), "INGRESO:HTTP_500"),
                        new AvailabilityTimeline.Outage(
                                noon.plusSeconds(3000), null, "INICIO:TIEMPO")),
                report.outages());
        assertEquals(
                List.of(new ProbeReport.Day(LocalDate.of(2026, 11, 25), 60, 20)), report.days());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X 2026-11-25T12:00:00Z",
                "S 2026-11-25T13:00:00Z 2026-11-25T12:00:00Z",
                "S 2026-11-25T13:00:00Z",
                "E 2026-11-25T12:00:00Z - <script>",
                "E 2026-11-25T12:00:00Z 2026-11-25T12:00:00Z INICIO:TIEMPO",
                "D 2026-11-25 10 11",
                "D 2026-13-25 10 1",
                ""
            })
    void oneLineThatIsNoneRefusesAllOfIt(String line) {
        String text = "D 2026-11-25 10 1\n" + line + "\nD 2026-11-26 10 1";
        assertThrows(NotAllowedException.class, () -> ProbeReport.read(text));
    }
}
