package cl.soser.canal.availability;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A time from an instant (included) to another (excluded). */
record TimeSpan(Instant from, Instant until) implements Serializable {

    public TimeSpan {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("it ends before it begins");
        }
    }

    long seconds() {
        return Duration.between(from, until).getSeconds();
    }
}
