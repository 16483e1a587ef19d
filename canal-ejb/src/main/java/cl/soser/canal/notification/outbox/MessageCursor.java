package cl.soser.canal.notification.outbox;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the next page of the outbox begins: after this row, going back in time. */
public record MessageCursor(Instant createdAt, long id) implements Serializable {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

    static MessageCursor after(MessageRow row) {
        return new MessageCursor(row.createdAt(), row.id());
    }

    /** Reads what {@link #toString} wrote; anything else is the beginning. */
    public static Optional<MessageCursor> parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? Optional.of(
                        new MessageCursor(
                                Instant.ofEpochMilli(Long.parseLong(form.group(1))),
                                Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    /** Its form in an address. */
    @Override
    public String toString() {
        return createdAt.toEpochMilli() + "-" + id;
    }
}
