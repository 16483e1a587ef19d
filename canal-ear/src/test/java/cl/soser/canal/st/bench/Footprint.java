package cl.soser.canal.st.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processor time and memory of the server's process and of its database's, as Linux tells them. */
final class Footprint {

    private static final double TICKS_A_SECOND = 100;
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

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

    /**
     * Seconds of those in which it compiled what it runs often: they end with the days a server
     * runs, and are most of what it does in its first minutes.
     */
    double compilerSeconds() throws IOException {
        double all = 0;
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(Path.of("/proc", server + "", "task"))) {
            for (Path thread : threads) {
                all += compiles(thread) ? seconds(stat(thread), 13, 14) : 0;
            }
        }
        return all;
    }

    private static boolean compiles(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] Compiler(?s:.*)");
        } catch (NoSuchFileException ended) {
            return false;
        }
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

    /**
     * What is alive in the heap, in megabytes: counted while everything stands still, so that
     * nothing is among it that was made since the last clearing.
     */
    double heap() throws IOException, InterruptedException {
        Matcher total = TOTAL.matcher(jcmd("GC.class_histogram"));
        if (!total.find()) {
            throw new IOException("no histogram");
        }
        return Double.parseDouble(total.group(1)) / 1024 / 1024;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                String.valueOf(server),
                                command)
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String text = said.lines().collect(Collectors.joining("\n"));
            process.waitFor();
            return text;
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
        return stat(Path.of("/proc", process + ""));
    }

    private static String[] stat(Path task) throws IOException {
        String stat = Files.readString(task.resolve("stat"));
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
