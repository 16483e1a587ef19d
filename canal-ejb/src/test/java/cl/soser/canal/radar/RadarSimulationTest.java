package cl.soser.canal.radar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.radar.SimulatedChannel.Noise;
import cl.soser.canal.radar.scan.RadarRules;
import cl.soser.canal.radar.scan.SchoolPlace;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The floors of the radar, in a country of eleven thousand schools. Some weeks of usual days
 * always; {@code -Dcanal.test.radar.weeks=52} measures a year of them, and of hard days, and prints
 * it.
 */
class RadarSimulationTest {

    private static final int SCHOOLS = 11_000;
    private static final String WEEKS = "canal.test.radar.weeks";
    private static final RadarRules RULES = new RadarRules(30, 3, RadarWorker.RINGS_A_WEEK);

    @ParameterizedTest
    @CsvSource({"300, 3, 0.95", "3000, 1, 0.8"})
    void outbreaksAreFoundAndChanceIsQuiet(int volume, int weeks, double floor) throws IOException {
        measure(Noise.USUAL, volume, Integer.getInteger(WEEKS, weeks), floor);
    }

    @EnabledIfSystemProperty(named = WEEKS, matches = "\\d+")
    @ParameterizedTest
    @CsvSource({"300, 0.92", "3000, 0.75"})
    void alsoOnHardDays(int volume, double floor) throws IOException {
        measure(Noise.HARD, volume, Integer.getInteger(WEEKS), floor);
    }

    private static void measure(Noise noise, int volume, int weeks, double floor)
            throws IOException {
        List<SchoolPlace> schools = SimulatedChannel.invented(SCHOOLS, 7);
        RadarMeasurement measured =
                RadarMeasurement.of(
                        new SimulatedChannel(noise, schools, volume, noise == Noise.HARD, 11),
                        RULES,
                        weeks);
        System.out.println("Radar, " + noise + " " + volume + " a day: " + measured);
        assertTrue(measured.share() >= floor, measured::toString);
        assertTrue(measured.falseRingsAWeek() <= 1, measured::toString);
    }
}
