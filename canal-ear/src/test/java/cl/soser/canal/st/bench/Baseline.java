package cl.soser.canal.st.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this machine does with hardly any work of ours, measured in the same run, so that runs on
 * different machines and days can be told apart from better and worse: rows read by key with
 * pgbench, and a static file of the portal.
 */
final class Baseline {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) ");
    private static final Pattern SHEET = Pattern.compile("href=\"([^\"]+\\.css[^\"]*)\"");

    private Baseline() {}

    /** Rows a second that one client reads by key; empty where pgbench is not installed. */
    static Optional<Double> rowsByKey(int port, int seconds)
            throws IOException, InterruptedException {
        Optional<Path> pgbench = pgbench();
        if (pgbench.isEmpty()) {
            return Optional.empty();
        }
        run(pgbench.get(), port, "-i", "-q", "-s", "10");
        Matcher rate = RATE.matcher(run(pgbench.get(), port, "-S", "-n", "-T", seconds + ""));
        return rate.find() ? Optional.of(Double.valueOf(rate.group(1))) : Optional.empty();
    }

    /** A style sheet of the portal, fetched again and again by one client. */
    static Sample staticFile(URI address, int times) {
        Visitor visitor = new Visitor(address);
        Matcher sheet = SHEET.matcher(visitor.open("/").page());
        if (!sheet.find()) {
            throw new IllegalStateException("the portal has no style sheet");
        }
        double[] millis = new double[times];
        for (int i = -times; i < times; i++) {
            visitor.lap();
            visitor.open(sheet.group(1).replace("&amp;", "&"));
            millis[Math.max(i, 0)] = visitor.lap() / 1e6;
        }
        return new Sample(millis);
    }

    private static String run(Path pgbench, int port, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(pgbench.toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-h", "localhost", "-p", port + "", "-U", "postgres", "postgres"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> said.append(line).append('\n'));
        }
        if (process.waitFor() != 0) {
            throw new IOException("pgbench: " + said);
        }
        return said.toString();
    }

    private static Optional<Path> pgbench() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions =
                Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
            return Stream.concat(
                            versions.map(version -> version.resolve("bin")),
                            Stream.of(System.getenv("PATH").split(":")).map(Path::of))
                    .map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
