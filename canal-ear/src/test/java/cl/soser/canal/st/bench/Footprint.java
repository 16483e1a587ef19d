package cl.soser.canal.st.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Processor time and memory of the server's process and of its database's, as Linux tells them. */
final class Footprint {

    private static final double TICKS_A_SECOND = 100;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final long server;
    private final long database;

    /**
     * @param server the server's process
     * @param database the first process of PostgreSQL, whose children do the work
     */
    Footprint(long server, long database) {
        this.server = server;
        this.database = database;
    }

    /** Seconds the server has worked since it began. */
    double serverSeconds() throws IOException {
        return seconds(stat(server), 13, 14);
    }

    /** Seconds the database has worked, with its children, also those that ended. */
    double databaseSeconds() throws IOException {
        double all = seconds(stat(database), 13, 14, 15, 16);
        for (long child : children()) {
            try {
                all += seconds(stat(child), 13, 14);
            } catch (NoSuchFileException ended) {
                continue;
            }
        }
        return all;
    }

    /** What is alive in the heap, in megabytes, after everything else has been cleared away. */
    double heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        double kilobytes = 0;
        while (used.find()) {
            kilobytes += Double.parseDouble(used.group(1));
        }
        return kilobytes / 1024;
    }

    /** What it says before it comes to the metaspace, which is no heap. */
    private String jcmd(String command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                String.valueOf(server),
                                command)
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            for (String line = said.readLine();
                    line != null && !line.contains("Metaspace");
                    line = said.readLine()) {
                text.append(line).append('\n');
            }
            process.destroy();
            process.waitFor();
            return text.toString();
        }
    }

    private Iterable<Long> children() throws IOException {
        Path list = Path.of("/proc", database + "", "task", database + "", "children");
        return Stream.of(Files.readString(list).trim().split(" "))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    private static String[] stat(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc", process + "", "stat"));
        return ("0 0 " + stat.substring(stat.lastIndexOf(')') + 2)).split(" ");
    }

    private static double seconds(String[] stat, int... fields) {
        double ticks = 0;
        for (int field : fields) {
            ticks += Double.parseDouble(stat[field]);
        }
        return ticks / TICKS_A_SECOND;
    }
}
