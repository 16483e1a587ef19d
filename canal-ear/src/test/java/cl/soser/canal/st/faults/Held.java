package cl.soser.canal.st.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server holds at a moment: live heap, threads, open files, connections to its database, and
 * files on their way.
 */
record Held(long heapKilobytes, long threads, long openFiles, long connections, long onTheWay) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** Not those of the pool that answers people: it grows with them, to a size that is set. */
    private static final Pattern THREADS =
            Pattern.compile("^\"(?!http-thread-pool|JFR )", Pattern.MULTILINE);

    static Held by(Bed bed) throws Exception {
        String process = bed.installation().server("status").text().strip();
        jcmd(process, "GC.run");
        Matcher heap = USED.matcher(jcmd(process, "GC.heap_info"));
        if (!heap.find()) {
            throw new IllegalStateException("the server " + process + " does not tell");
        }
        return new Held(
                Long.parseLong(heap.group(1)),
                THREADS.matcher(jcmd(process, "Thread.print")).results().count(),
                count(Path.of("/proc", process, "fd")),
                Long.parseLong(
                        bed.database()
                                .ask(
                                        "select count(*) from pg_stat_activity where usename ="
                                                + " 'canal'")
                                .get(0)),
                count(bed.installation().home().resolve("files/incoming")));
    }

    private static long count(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static String jcmd(String process, String what) throws Exception {
        Process asked = new ProcessBuilder("jcmd", process, what).redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes());
        asked.waitFor();
        return said;
    }

    /** What has grown since then by more than it may, in words. */
    List<String> growth(Held before) {
        List<String> grown = new ArrayList<>();
        grows(grown, "live heap in kB", before.heapKilobytes, heapKilobytes, heapKilobytes / 20);
        grows(grown, "threads", before.threads, threads, 10);
        grows(grown, "open files", before.openFiles, openFiles, 20);
        grows(grown, "connections", before.connections, connections, 8);
        grows(grown, "files on their way", before.onTheWay, onTheWay, 2);
        return grown;
    }

    private static void grows(List<String> grown, String what, long from, long to, long may) {
        if (to > from + may) {
            grown.add(String.format(Locale.ROOT, "%s grew from %d to %d", what, from, to));
        }
    }
}
