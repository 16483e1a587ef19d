package cl.soser.canal.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as the contract writes them: to the second, with Santiago's offset of that day. */
final class Instants {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Instants() {}

    static String text(Instant instant) {
        return instant == null
                ? null
                : TEXT.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(SANTIAGO));
    }
}
