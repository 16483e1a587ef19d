package cl.soser.canal.survey;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Where a page of the list ends: its last row's day and number. */
public record PhoneSurveyCursor(Instant until, long id) implements Serializable {

    public static PhoneSurveyCursor of(PhoneSurvey row) {
        return new PhoneSurveyCursor(row.until(), row.id());
    }

    /** As an address carries it; empty for anything else. */
    public static Optional<PhoneSurveyCursor> parse(String text) {
        String[] parts = text == null ? new String[0] : text.split("_");
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PhoneSurveyCursor(Instant.parse(parts[0]), Long.parseLong(parts[1])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return until + "_" + id;
    }
}
