package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every due time of a ticket, as one pure function of what happened to it and of the rules it was
 * stamped with. No other code computes one: a ticket stores this result.
 *
 * @param entered when it entered
 * @param contract end of the contract's term; null where the motive has none
 * @param running which term runs, or ran last
 * @param from when that began
 * @param until when that ends; never moved by a pause
 * @param visits how many stages there have been
 * @param internal the stage it is in now; null if no internal term runs
 */
public record DueTimes(
        Instant entered,
        Instant contract,
        RunningClock running,
        Instant from,
        Instant until,
        int visits,
        InternalClock internal)
        implements Serializable {

    /**
     * Gives tickets whose motive has no contract term a place in lists ordered by due time; it is
     * no term. The contract's terms are rows of {@code sla_contract_term}.
     */
    private static final Duration ORDER_WITHOUT_TERM = Duration.ofHours(72);

    private static final DueTimes NOTHING = new DueTimes(null, null, null, null, null, 0, null);

    public static DueTimes of(List<ClockEvent> events, ClockRules rules) {
        DueTimes times = NOTHING;
        for (ClockEvent event : events) {
            times = times.after(event, rules);
        }
        return times;
    }

    /** The next state after an event, so that a ticket need not read its history. */
    public DueTimes after(ClockEvent event, ClockRules rules) {
        return switch (event.kind()) {
            case ENTERED ->
                    new DueTimes(event.at(), null, null, null, null, 0, null)
                            .classified(event.motive(), rules)
                            .in(event, rules);
            case ALERTED ->
                    internal == null || internal.stage() != InternalStage.VALIDACION
                            ? this
                            : with(internal.hurried(event.at()));
            case RECLASSIFIED -> classified(event.motive(), rules).bounded(event.at(), rules);
            case MOVED -> in(event, rules);
            case PROMISED -> run(RunningClock.PROMESA, event.at(), event.promise()).with(null);
            case REOPENED ->
                    run(
                                    RunningClock.REAPERTURA,
                                    event.at(),
                                    event.at()
                                            .plus(
                                                    rules.terms()
                                                            .contract(event.motive())
                                                            .orElse(ORDER_WITHOUT_TERM)))
                            .in(event, rules);
            case PAUSED ->
                    internal == null ? this : with(internal.pause(event.at(), rules.hours()));
            case RESUMED ->
                    internal == null
                            ? this
                            : with(internal.resume(event.at(), timeLeft(rules), rules.hours()));
            case ENDED -> with(null);
        };
    }

    /** With the internal term divided since its stage began; for tickets from before. */
    public DueTimes divided(ClockRules rules) {
        return internal == null ? this : with(internal.divided(timeLeft(rules), rules.hours()));
    }

    /** Counts from entry, whenever the motive is corrected. */
    private DueTimes classified(String motive, ClockRules rules) {
        Optional<Duration> term = rules.terms().contract(motive);
        Instant end = entered.plus(term.orElse(ORDER_WITHOUT_TERM));
        RunningClock clock = term.isPresent() ? RunningClock.CONTRATO : RunningClock.CORTESIA;
        return new DueTimes(
                entered, term.isPresent() ? end : null, clock, entered, end, visits, internal);
    }

    private DueTimes run(RunningClock clock, Instant start, Instant end) {
        return new DueTimes(entered, contract, clock, start, end, visits, internal);
    }

    private DueTimes in(ClockEvent event, ClockRules rules) {
        if (event.stage() == null) {
            return with(null);
        }
        int visit = visits + 1;
        InternalClock begun =
                InternalClock.begin(
                        event.stage(),
                        event.area(),
                        visit,
                        event.at(),
                        allotment(event, rules),
                        rules.hours());
        return new DueTimes(entered, contract, running, from, until, visit, begun);
    }

    private Allotment allotment(ClockEvent event, ClockRules rules) {
        Allotment own = Allotment.working(rules.terms().internal(event.stage(), event.area()));
        TimeLeft left = timeLeft(rules);
        return isGivenBack(event.stage())
                ? left.allotAgain(event.stage(), event.at(), own)
                : left.allot(event.stage(), event.at(), own);
    }

    /** To an earlier stage, or to another area in the same one. */
    private boolean isGivenBack(InternalStage stage) {
        return internal != null && stage.compareTo(internal.stage()) <= 0;
    }

    private TimeLeft timeLeft(ClockRules rules) {
        return new TimeLeft(from, running == RunningClock.CORTESIA ? null : until, rules);
    }

    /** A corrected motive may bring a term that ends before the internal stage does. */
    private DueTimes bounded(Instant at, ClockRules rules) {
        return internal == null ? this : with(internal.within(timeLeft(rules), at, rules.hours()));
    }

    private DueTimes with(InternalClock stage) {
        return new DueTimes(entered, contract, running, from, until, visits, stage);
    }
}
