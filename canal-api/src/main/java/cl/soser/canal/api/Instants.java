package cl.soser.canal.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as the contract writes them: with milliseconds, in which terms are judged, and
 * Santiago's offset.
 */
final class Instants {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private Instants() {}

    static String text(Instant instant) {
        return instant == null ? null : TEXT.format(instant.atZone(SANTIAGO));
    }
}
