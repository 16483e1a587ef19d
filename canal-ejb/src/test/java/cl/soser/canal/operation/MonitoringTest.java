package cl.soser.canal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ships for Prometheus, Grafana and whoever is on call names what there is. */
class MonitoringTest {

    private static final Path SERVER = Path.of("../server-config");
    private static final Pattern METRIC = Pattern.compile("\\bcanal_[a-z_]+");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\w+): \\S");

    /** With what the server adds to the names of counters. */
    private static final Set<String> OF_REQUESTS =
            Set.of("canal_requests_total", "canal_requests_within_total");

    @Test
    void everyMetricOfTheRulesAndTheDashboardExists() throws IOException {
        Set<String> known = new HashSet<>(OF_REQUESTS);
        Stream.of(ServerMeasure.values()).map(ServerMeasure::metric).forEach(known::add);
        known.addAll(
                List.of(MetricsStartup.TROUBLE, MetricsStartup.JOB_AT, MetricsStartup.JOB_FAILED));
        for (String file : List.of("canal.rules.yml", "canal.dashboard.json")) {
            Set<String> named = all(METRIC, read("monitoring/" + file));
            assertTrue(named.size() > 3, file);
            named.removeAll(known);
            assertEquals(Set.of(), named, file);
        }
    }

    @Test
    void everyFigureIsOnTheDashboard() throws IOException {
        Set<String> shown = all(METRIC, read("monitoring/canal.dashboard.json"));
        Set<String> figures =
                Stream.of(ServerMeasure.values())
                        .map(ServerMeasure::metric)
                        .collect(Collectors.toCollection(TreeSet::new));
        figures.removeAll(shown);
        assertEquals(Set.of(), figures);
    }

    @Test
    void everyTroubleAndEveryAlertHasASectionOfTheRunbook() throws IOException {
        Set<String> wanted = all(ALERT, read("monitoring/canal.rules.yml"));
        Stream.of(TroubleCode.values()).map(TroubleCode::name).forEach(wanted::add);
        assertEquals(wanted, all(SECTION, read("RUNBOOK.md")));
    }

    private static String read(String file) throws IOException {
        return Files.readString(SERVER.resolve(file));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(found.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
