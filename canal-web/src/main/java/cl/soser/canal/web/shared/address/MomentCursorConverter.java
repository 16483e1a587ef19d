package cl.soser.canal.web.shared.address;

import cl.soser.canal.shared.Cursor;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list by instants goes on whose addresses count them in milliseconds; anything else counts
 * as not given.
 */
public class MomentCursorConverter extends AddressConverter<Cursor<Instant>> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

    /** As an address says it. */
    public static String text(Cursor<Instant> cursor) {
        return cursor.value().toEpochMilli() + "-" + cursor.id();
    }

    @Override
    Cursor<Instant> read(String given) {
        Matcher parts = FORM.matcher(given);
        return parts.matches()
                ? new Cursor<>(
                        Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                        Long.parseLong(parts.group(2)))
                : null;
    }
}
