package cl.soser.canal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Members stand in their order, those of a declaration among them, and none is left out. */
class RecordWriterTest {

    @Test
    void declaredFiguresAreMembersOfTheirGroup() {
        TimelinessReport report =
                new TimelinessReport(
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 11, 1),
                        List.of(
                                new TimelinessReport.Group(
                                        Map.of(Dimension.AREA, ""), new Compliance(4, 3, 1, 0, 0))),
                        Compliance.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RecordWriter().writeTo(TimelinessAnswer.of(report), null, null, null, null, null, out);
        assertEquals(
                "{\"desde\":\"2026-10-01\",\"hasta\":\"2026-11-01\",\"grupos\":[{\"grupo\":"
                        + "{\"area\":null},\"recibidos\":4,\"vencenEnPeriodo\":4,\"enPlazo\":3,"
                        + "\"fueraDePlazo\":1,\"abiertosVencidos\":0,\"cumplimiento\":0.7500,"
                        + "\"meta\":0.98,\"cumple\":false,\"atrasosDisponibles\":-1}],\"total\":"
                        + "{\"recibidos\":0,\"vencenEnPeriodo\":0,\"enPlazo\":0,"
                        + "\"fueraDePlazo\":0,\"abiertosVencidos\":0,\"cumplimiento\":null,"
                        + "\"meta\":0.98,\"cumple\":null,\"atrasosDisponibles\":null}}",
                out.toString(StandardCharsets.UTF_8));
    }
}
