package cl.soser.canal.danger.reader;

import static cl.soser.canal.danger.DangerKind.ALERGIA;
import static cl.soser.canal.danger.DangerKind.ENFERMEDAD;
import static cl.soser.canal.danger.DangerKind.NINGUNO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.reader.ReadingFigures.Confusion;
import cl.soser.canal.danger.reader.ReadingFigures.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingFiguresTest {

    private static final List<MeasuredReading> READINGS =
            List.of(
                    new MeasuredReading(true, ENFERMEDAD, DangerLevel.ALERTA, ENFERMEDAD, 6),
                    new MeasuredReading(true, ENFERMEDAD, DangerLevel.ALERTA, ALERGIA, 2),
                    new MeasuredReading(true, ENFERMEDAD, DangerLevel.POSIBLE_RIESGO, ALERGIA, 1),
                    new MeasuredReading(true, ENFERMEDAD, DangerLevel.NINGUNO, NINGUNO, 1),
                    new MeasuredReading(true, NINGUNO, DangerLevel.NINGUNO, NINGUNO, 96),
                    new MeasuredReading(true, NINGUNO, DangerLevel.ALERTA, ALERGIA, 3),
                    new MeasuredReading(true, NINGUNO, DangerLevel.POSIBLE_RIESGO, ALERGIA, 1),
                    new MeasuredReading(false, NINGUNO, DangerLevel.ALERTA, ALERGIA, 50));

    @Test
    void ratesAreOfDangersAndOfTheRest() {
        ReadingFigures figures = new ReadingFigures(READINGS, true);
        assertEquals(new Rate(8, 10), figures.alerts());
        assertEquals(new Rate(9, 10), figures.eitherLevel());
        assertEquals(new Rate(3, 100), figures.falseAlerts());
        assertEquals(new Rate(1, 100), figures.falseRisks());
        assertEquals(new Rate(9, 10), figures.seen(ENFERMEDAD));
        assertEquals(List.of(ENFERMEDAD), figures.kinds());
        assertEquals(66.6, new Rate(2, 3).percent());
        assertEquals(0, new Rate(0, 0).percent());
    }

    @Test
    void confusionsAreTheMostFrequentFirst() {
        assertEquals(
                List.of(
                        new Confusion(NINGUNO, ALERGIA, 4),
                        new Confusion(ENFERMEDAD, ALERGIA, 3),
                        new Confusion(ENFERMEDAD, NINGUNO, 1)),
                new ReadingFigures(READINGS, true).confusions());
        assertTrue(new ReadingFigures(List.of(), true).isEmpty());
    }
}
