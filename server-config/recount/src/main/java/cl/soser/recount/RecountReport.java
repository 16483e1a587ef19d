package cl.soser.recount;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Names what the product holds otherwise than the events give it. */
final class RecountReport {

    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
                    .withZone(WorkingTime.SANTIAGO);

    private final PrintStream out;
    private long differences;

    RecountReport(PrintStream out) {
        this.out = out;
    }

    /**
     * @param about the request or the month
     * @param why what the recount is made of
     */
    void compare(String about, String what, Object counted, Object held, String why) {
        if (!Objects.equals(counted, held)) {
            differences++;
            out.println(
                    about
                            + " "
                            + what
                            + ": the events give "
                            + counted
                            + ", the product holds "
                            + held
                            + " ("
                            + why
                            + ")");
        }
    }

    static String instant(Long at) {
        return at == null ? "none" : TEXT.format(Instant.ofEpochMilli(at));
    }

    long differences() {
        return differences;
    }
}
