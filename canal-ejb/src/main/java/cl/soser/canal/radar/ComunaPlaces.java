package cl.soser.canal.radar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the schools of each comuna are: the middle of them all in the official directory of 2025.
 * It stands for a school whose place nobody told, in a comuna in which nobody told any.
 */
final class ComunaPlaces {

    private static final String FILE = "comuna-places.csv";
    private static final Map<String, double[]> MIDDLES = read();

    private ComunaPlaces() {}

    /** Latitude and longitude by the comuna's code. */
    static Map<String, double[]> middles() {
        return MIDDLES;
    }

    private static Map<String, double[]> read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                ComunaPlaces.class.getResourceAsStream(FILE),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(";"))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    one -> one[0],
                                    one ->
                                            new double[] {
                                                Double.parseDouble(one[1]),
                                                Double.parseDouble(one[2])
                                            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
