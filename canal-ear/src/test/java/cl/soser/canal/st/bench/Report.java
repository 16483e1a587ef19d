package cl.soser.canal.st.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was measured, said at once and kept for the end. */
final class Report {

    private static final int FEW = 100_000;
    private static final Pattern MEDIAN =
            Pattern.compile("^(\\S.*?) +([0-9.]+) +[0-9.]+ +[0-9.]+ +[0-9]* +[0-9.]+ +[0-9.]+ ");

    private final List<String> lines = new ArrayList<>();
    private final int tickets;
    private final Map<String, Double> small;
    private double fileMillis;

    /**
     * @param small what the same said of fewer tickets, to be set beside; it need not exist
     */
    Report(int tickets, Path small) {
        this.tickets = tickets;
        this.small = medians(small);
        line("%d tickets, %d processors", tickets, Runtime.getRuntime().availableProcessors());
    }

    void line(String text, Object... values) {
        String line = String.format(Locale.ROOT, text, values);
        lines.add(line);
        System.out.println(line);
    }

    void baseline(Optional<Double> rowsByKey, Sample file) {
        fileMillis = file.percentile(0.5);
        line(
                "baseline: pgbench -S %s rows/s, static file %.2f ms",
                rowsByKey
                        .map(rate -> String.format(Locale.ROOT, "%.0f", rate))
                        .orElse("(not installed)"),
                fileMillis);
        line(
                "%-32s %8s %8s %8s %7s %10s %10s %10s %7s %8s",
                "ms",
                "p50",
                "p95",
                "p99",
                "limit",
                "server cpu",
                "compiler",
                "database",
                "x file",
                "x 100k");
    }

    /**
     * @param compilerCpu what of the server's went into compiling
     */
    void work(Work work, Sample sample, double serverCpu, double compilerCpu, double databaseCpu) {
        double p95 = sample.percentile(0.95);
        line(
                "%-32s %8.1f %8.1f %8.1f %7s %10.1f %10.1f %10.1f %7.1f %8s%s",
                work.name(),
                sample.percentile(0.5),
                p95,
                sample.percentile(0.99),
                work.limit() == 0 ? "" : String.format(Locale.ROOT, "%.0f", work.limit()),
                serverCpu,
                compilerCpu,
                databaseCpu,
                sample.percentile(0.5) / fileMillis,
                grown(work.name(), sample.percentile(0.5)),
                work.limit() > 0 && p95 > work.limit() ? "  OVER" : "");
    }

    private String grown(String name, double median) {
        return tickets > FEW && small.containsKey(name)
                ? String.format(Locale.ROOT, "%.2f", median / small.get(name))
                : "";
    }

    private static Map<String, Double> medians(Path small) {
        Map<String, Double> medians = new HashMap<>();
        try (Stream<String> said = Files.exists(small) ? Files.lines(small) : Stream.empty()) {
            said.map(MEDIAN::matcher)
                    .filter(Matcher::find)
                    .forEach(row -> medians.put(row.group(1), Double.valueOf(row.group(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return medians;
    }

    void arrivals(int aSecond, int minutes, Sample sample, int failed) {
        line(
                "%d submissions/s for %d min: p50 %.0f, p95 %.0f (limit 300), p99 %.0f ms, failed %d",
                aSecond,
                minutes,
                sample.percentile(0.5),
                sample.percentile(0.95),
                sample.percentile(0.99),
                failed);
    }

    void statements(List<String> hottest, Map<String, Long> readWhole) {
        line("%nThe twenty statements that took the most time:");
        hottest.forEach(line -> line("%s", line));
        line(
                "Tables over 100,000 rows read from end to end: %s",
                readWhole.isEmpty() ? "none" : readWhole);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
