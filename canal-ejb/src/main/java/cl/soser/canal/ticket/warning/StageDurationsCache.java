package cl.soser.canal.ticket.warning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Keeps the usual durations for one minute, since every list of tickets uses them. */
@ApplicationScoped
class StageDurationsCache {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Kept(Instant at, StageDurations pace) {}

    private volatile Kept kept;

    StageDurations at(Instant now, Supplier<StageDurations> read) {
        Kept last = kept;
        if (last == null || Duration.between(last.at(), now).abs().compareTo(KEPT) > 0) {
            last = new Kept(now, read.get());
            kept = last;
        }
        return last.pace();
    }
}
