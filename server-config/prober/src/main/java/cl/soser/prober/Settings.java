package cl.soser.prober;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of the prober, from the same variables as the rest of the installation; {@code
 * settings.sh} has their defaults and checks.
 *
 * @param alarmAfter how long an event lasts before somebody is called
 * @param ways how they are
 * @param days how long single checks are kept; their sums are kept for ever
 */
record Settings(
        URI address,
        String key,
        Path home,
        int seconds,
        Duration alarmAfter,
        List<Alarm.Way> ways,
        int days) {

    private static final int SHORTEST_PATIENCE = 3;
    private static final int LONGEST_PATIENCE = 10;

    /** One NAME=value a line: what is passed so is for nobody else to read. */
    static Settings read(InputStream lines) throws IOException {
        Map<String, String> values = new TreeMap<>();
        for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return of(values);
    }

    static Settings of(Map<String, String> environment) {
        return new Settings(
                address(needed(environment, "CANAL_PROBER_URL")),
                needed(environment, "CANAL_PROBER_KEY"),
                Path.of(needed(environment, "CANAL_PROBER_HOME")),
                whole(environment, "CANAL_PROBER_SECONDS", 60, 1, 60),
                Duration.ofMinutes(whole(environment, "CANAL_PROBER_ALARM_MINUTES", 2, 0, 240)),
                ways(environment),
                whole(environment, "CANAL_PROBER_DAYS", 90, 2, 4000));
    }

    private static List<Alarm.Way> ways(Map<String, String> environment) {
        List<Alarm.Way> ways = new ArrayList<>();
        String command = environment.getOrDefault("CANAL_PROBER_ALARM", "");
        if (!command.isBlank()) {
            ways.add(new AlarmCommand(command));
        }
        String host = environment.getOrDefault("CANAL_PROBER_SMTP_HOST", "");
        if (!host.isBlank()) {
            ways.add(
                    new AlarmMail(
                            host,
                            whole(environment, "CANAL_PROBER_SMTP_PORT", 25, 1, 65_535),
                            environment.getOrDefault("CANAL_PROBER_SMTP_USER", ""),
                            environment.getOrDefault("CANAL_PROBER_SMTP_PASSWORD", ""),
                            needed(environment, "CANAL_PROBER_SMTP_FROM"),
                            List.of(needed(environment, "CANAL_PROBER_SMTP_TO").split(","))));
        }
        return ways;
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
        if (value.matches("[0-9]{1,5}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                name + " is wrong: it must be from " + least + " to " + most);
    }
}
