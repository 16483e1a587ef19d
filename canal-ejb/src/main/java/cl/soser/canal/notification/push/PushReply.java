package cl.soser.canal.notification.push;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * What a push service said (RFC 8030, section 5).
 *
 * @param pause how long it wants to be left alone; zero where it did not say
 */
public record PushReply(int status, Duration pause) implements Serializable {

    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    static PushReply of(int status, Optional<String> retryAfter, Instant now) {
        return new PushReply(status, retryAfter.map(said -> wait(said, now)).orElse(Duration.ZERO));
    }

    /** Seconds, or the day and time of RFC 1123; what is neither says nothing. */
    private static Duration wait(String said, Instant now) {
        try {
            Duration wait =
                    said.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(said))
                            : Duration.between(
                                    now,
                                    ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant());
            return wait.isNegative()
                    ? Duration.ZERO
                    : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    public boolean isTaken() {
        return status >= 200 && status < 300;
    }

    /** The browser does not listen there any more. */
    public boolean isGone() {
        return GONE.contains(status);
    }

    public boolean isLater() {
        return LATER.contains(status) || status >= 500;
    }
}
