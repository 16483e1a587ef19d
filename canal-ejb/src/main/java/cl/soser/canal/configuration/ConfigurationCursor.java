package cl.soser.canal.configuration;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the next page of the history begins: after this change, going back in time. */
public record ConfigurationCursor(Instant changedAt, long id) implements Serializable {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

    /** Of the page after one that ends with this change. */
    public static ConfigurationCursor after(ConfigurationEntry last) {
        return new ConfigurationCursor(last.changedAt(), last.id());
    }

    /** Reads what {@link #toString} wrote; anything else is the beginning. */
    public static Optional<ConfigurationCursor> parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? Optional.of(
                        new ConfigurationCursor(
                                Instant.ofEpochMilli(Long.parseLong(form.group(1))),
                                Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    /** Its form in an address. */
    @Override
    public String toString() {
        return changedAt.toEpochMilli() + "-" + id;
    }
}
