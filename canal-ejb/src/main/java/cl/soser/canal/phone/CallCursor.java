package cl.soser.canal.phone;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the list of calls begins: after that call. */
public record CallCursor(Instant startedAt, long id) implements Serializable {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

    static CallCursor after(CallRow row) {
        return new CallCursor(row.startedAt(), row.id());
    }

    /** Reads what {@link #toString} wrote; anything else is the beginning. */
    public static Optional<CallCursor> parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? Optional.of(
                        new CallCursor(
                                Instant.ofEpochMilli(Long.parseLong(form.group(1))),
                                Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    /** Its form in an address. */
    @Override
    public String toString() {
        return startedAt.toEpochMilli() + "-" + id;
    }
}
