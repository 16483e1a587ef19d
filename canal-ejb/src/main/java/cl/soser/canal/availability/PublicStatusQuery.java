package cl.soser.canal.availability;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** The public status of the channel. */
@Stateless
@PermitAll
@OpenToAll("How the channel serves is public.")
@TransactionAttribute(SUPPORTS)
public class PublicStatusQuery {

    /** A prober that is silent for longer says nothing about now. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Duration RECENT = Duration.ofDays(90);
    private static final int SHOWN = 10;

    @Inject AvailabilityRepository availabilityRepository;
    @Inject Clock clock;

    /** How it is at this moment. */
    public enum State {
        SIRVE,
        CAIDA,
        SIN_MEDIR
    }

    /**
     * @param measuredUntil null if it was never watched
     * @param outages the last of three months, the latest first
     */
    public record Now(
            State state,
            Instant measuredUntil,
            MonthAvailability month,
            List<ChannelOutageRow> outages)
            implements Serializable {}

    public Now now() {
        Instant now = clock.instant();
        Instant until =
                availabilityRepository
                        .watchedUntil()
                        .map(one -> one.isAfter(now) ? now : one)
                        .orElse(null);
        List<ChannelOutageRow> latest = availabilityRepository.latest(SHOWN);
        return new Now(
                state(now, until, latest),
                until,
                availabilityRepository.month(YearMonth.now(clock)),
                latest.stream()
                        .filter(one -> one.isRunning() || one.endedAt().isAfter(now.minus(RECENT)))
                        .toList());
    }

    /** Of any month. */
    public MonthAvailability month(@NotNull YearMonth month) {
        return availabilityRepository.month(month);
    }

    private static State state(Instant now, Instant until, List<ChannelOutageRow> latest) {
        if (until == null || until.isBefore(now.minus(FRESH))) {
            return State.SIN_MEDIR;
        }
        return !latest.isEmpty() && latest.get(0).isRunning() ? State.CAIDA : State.SIRVE;
    }
}
