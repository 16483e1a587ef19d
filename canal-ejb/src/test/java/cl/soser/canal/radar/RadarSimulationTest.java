package cl.soser.canal.radar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.radar.scan.RadarRules;
import cl.soser.canal.radar.scan.SchoolPlace;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The floors of the radar, in a country of eleven thousand schools. Some weeks of each volume
 * always; {@code -Dcanal.test.radar.weeks=52} measures a year and prints it.
 */
class RadarSimulationTest {

    private static final int SCHOOLS = 11_000;

    private static final RadarRules RULES = new RadarRules(30, 3, RadarWorker.RINGS_A_WEEK);

    @ParameterizedTest
    @CsvSource({"300, true, 4", "3000, true, 1"})
    void outbreaksAreFoundAndChanceIsQuiet(int volume, boolean routes, int weeks)
            throws IOException {
        List<SchoolPlace> schools = SimulatedChannel.invented(SCHOOLS, 7);
        RadarMeasurement measured =
                RadarMeasurement.of(
                        new SimulatedChannel(schools, volume, routes, 11),
                        RULES,
                        Integer.getInteger("canal.test.radar.weeks", weeks));
        System.out.println(
                "Radar at " + volume + " requests a day, routes " + routes + ": " + measured);
        assertTrue(measured.share() >= 0.7, measured::toString);
        assertTrue(measured.falseRingsAWeek() <= 1, measured::toString);
    }
}
