package cl.soser.prober;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The settings of the prober, from the same variables as the rest of the installation; {@code
 * settings.sh} has their defaults and checks.
 *
 * @param alarm a command that receives the alarm on its standard input; empty for none
 * @param days how long single checks are kept; their sums are kept for ever
 */
record Settings(URI address, String key, Path home, int seconds, String alarm, int days) {

    private static final int SHORTEST_PATIENCE = 3;
    private static final int LONGEST_PATIENCE = 10;

    static Settings of(Map<String, String> environment) {
        return new Settings(
                address(needed(environment, "CANAL_PROBER_URL")),
                needed(environment, "CANAL_PROBER_KEY"),
                Path.of(needed(environment, "CANAL_PROBER_HOME")),
                whole(environment, "CANAL_PROBER_SECONDS", 60, 1, 60),
                environment.getOrDefault("CANAL_PROBER_ALARM", ""),
                whole(environment, "CANAL_PROBER_DAYS", 90, 2, 4000));
    }

    /** For each of three answers, so that a round of a minute ends before the next begins. */
    Duration patience() {
        return Duration.ofSeconds(
                Math.max(SHORTEST_PATIENCE, Math.min(LONGEST_PATIENCE, seconds / 4)));
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null) {
            throw new IllegalArgumentException("CANAL_PROBER_URL is wrong: it is no web address");
        }
        return address;
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is wrong: it is empty");
        }
        return value;
    }

    private static int whole(
            Map<String, String> environment, String name, int otherwise, int least, int most) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                name + " is wrong: it must be from " + least + " to " + most);
    }
}
