package cl.soser.canal.phone;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * What is known of one call so far. Two of them are merged by {@link #and}, which is commutative,
 * associative and idempotent: each part is the least or the greatest of what was reported, in an
 * order that never ties. Where one line was cut short, the longer text and the longer time win, so
 * that the whole line heals it.
 *
 * @param entered the first time it was put into the queue; null while unknown
 * @param caller its number, null where hidden
 * @param connected the first time it was answered
 * @param completed the first time a conversation ended
 * @param exit the last time it left the queue without being taken
 */
public record CallParts(
        Instant entered, String caller, Connected connected, Completed completed, Exit exit) {

    /** An unknown wait; any known one takes precedence. */
    public static final long UNKNOWN = -1;

    /** The longest wait that is believed; a longer one is an error of the exchange. */
    private static final long LONGEST_WAIT = Duration.ofHours(4).toMillis();

    static final CallParts NOTHING = new CallParts(null, null, null, null, null);

    /** It was answered. */
    record Connected(Instant at, long hold, String agent) {

        private static final Comparator<Connected> FIRST =
                comparing(Connected::at)
                        .thenComparing(Connected::hold, reverseOrder())
                        .thenComparing(Connected::agent, reverseOrder());
    }

    /** A conversation ended, or was transferred outside. */
    record Completed(Instant at, long hold, long talk, String agent) {

        private static final Comparator<Completed> FIRST =
                comparing(Completed::at)
                        .thenComparing(Completed::talk, reverseOrder())
                        .thenComparing(Completed::hold, reverseOrder())
                        .thenComparing(Completed::agent, reverseOrder());

        private Instant answered() {
            return at.minusMillis(talk);
        }
    }

    /** It left the queue unanswered. */
    record Exit(Instant at, CallOutcome cause, long waited) {

        private static final Comparator<Exit> LAST =
                comparing(Exit::at)
                        .thenComparing(Exit::cause)
                        .thenComparing(Exit::waited)
                        .reversed();
    }

    public static CallParts entered(Instant at, String caller) {
        return new CallParts(at, caller, null, null, null);
    }

    public static CallParts connected(Instant at, long hold, String agent) {
        return new CallParts(null, null, new Connected(at, hold, agent), null, null);
    }

    public static CallParts completed(Instant at, long hold, long talk, String agent) {
        return new CallParts(null, null, null, new Completed(at, hold, talk, agent), null);
    }

    public static CallParts left(Instant at, CallOutcome cause, long waited) {
        return new CallParts(null, null, null, null, new Exit(at, cause, waited));
    }

    public CallParts and(CallParts other) {
        return new CallParts(
                first(Comparator.<Instant>naturalOrder(), entered, other.entered),
                first(Comparator.<String>reverseOrder(), caller, other.caller),
                first(Connected.FIRST, connected, other.connected),
                first(Completed.FIRST, completed, other.completed),
                first(Exit.LAST, exit, other.exit));
    }

    private static <T> T first(Comparator<T> order, T one, T other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return order.compare(one, other) <= 0 ? one : other;
    }

    /** Answered once is answered, regardless of earlier events. */
    public CallOutcome outcome() {
        if (connected != null || completed != null) {
            return CallOutcome.ATENDIDA;
        }
        return exit == null ? CallOutcome.SIN_CIERRE : exit.cause();
    }

    Instant answeredAt() {
        return connected != null ? connected.at() : completed == null ? null : completed.answered();
    }

    public Instant endedAt() {
        return completed != null
                ? completed.at()
                : answeredAt() != null || exit == null ? null : exit.at();
    }

    /** When its waiting ended; null while it may go on. */
    private Instant waitEnd() {
        return answeredAt() != null ? answeredAt() : exit == null ? null : exit.at();
    }

    /** An entry after the end is that of a later round. */
    private boolean isEntryKnown() {
        return entered != null && (waitEnd() == null || !entered.isAfter(waitEnd()));
    }

    /** The first entry; if its log is missing, derived from the waits. */
    public Instant startedAt() {
        if (isEntryKnown()) {
            return entered;
        }
        Long wait = recordedWait();
        return wait == null ? waitEnd() : waitEnd().minusMillis(wait);
    }

    /** Null without a plausible one. */
    private Long recordedWait() {
        if (answeredAt() == null) {
            return exit == null ? null : sane(exit.waited());
        }
        Long known = connected == null ? null : sane(connected.hold());
        return known != null || completed == null ? known : sane(completed.hold());
    }

    private static Long sane(long wait) {
        return wait < 0 || wait > LONGEST_WAIT ? null : wait;
    }

    /** From the first entry, in milliseconds; null while it has not ended or is unknown. */
    public Long waited() {
        return waitEnd() == null || !isEntryKnown() && recordedWait() == null
                ? null
                : Long.valueOf(Duration.between(startedAt(), waitEnd()).toMillis());
    }

    public Long talked() {
        return completed == null ? null : completed.talk();
    }

    public String agent() {
        return connected != null ? connected.agent() : completed == null ? null : completed.agent();
    }
}
