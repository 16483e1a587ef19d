package cl.soser.canal.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.sla.SlaTerms.StageOfArea;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DueTimesTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 8);
    private static final ClockRules RULES = SampleRules.with(Set.of(HOLIDAY));

    /** A Monday morning. */
    private static final Instant ENTRY = at("2026-11-23T09:00:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SANTIAGO).toInstant();
    }

    private static DueTimes after(ClockEvent... events) {
        return DueTimes.of(List.of(events), RULES);
    }

    private static ClockEvent complaint(Instant entry) {
        return ClockEvent.entered(entry, "RECLAMO", "CALIDAD");
    }

    /** Has no term of the contract, so that its stages have their own terms. */
    private static ClockEvent praise(Instant entry) {
        return ClockEvent.entered(entry, "FELICITACION", "CALIDAD");
    }

    @Test
    void theContractRunsThroughNightsAndWeekends() {
        DueTimes times = after(complaint(at("2026-11-27T17:00:00")));
        assertEquals(at("2026-11-30T17:00:00"), times.contract());
        assertEquals(times.contract(), times.until());
        assertEquals(RunningClock.CONTRATO, times.running());
    }

    @Test
    void theClocksGoBackInAprilAndTheContractStaysAt72Hours() {
        DueTimes times = after(complaint(at("2026-04-03T12:00:00")));
        assertEquals(at("2026-04-06T11:00:00"), times.contract());
    }

    @Test
    void theClocksGoForwardInSeptemberAndTheContractStaysAt72Hours() {
        DueTimes times = after(complaint(at("2026-09-04T12:00:00")));
        assertEquals(at("2026-09-07T13:00:00"), times.contract());
    }

    @Test
    void praiseHasNoTermAndIsOnlyOrdered() {
        DueTimes times = after(praise(ENTRY));
        assertNull(times.contract());
        assertEquals(RunningClock.CORTESIA, times.running());
        assertEquals(ENTRY.plus(Duration.ofHours(72)), times.until());
    }

    @Test
    void anAlertIsValidatedWithinHalfAnHourAtNightToo() {
        Instant night = at("2026-11-28T23:45:00");
        DueTimes times = after(complaint(night), ClockEvent.alerted(night));
        assertEquals(at("2026-11-29T00:15:00"), times.internal().due());
        assertEquals(
                at("2026-11-29T00:00:00"),
                times.internal().reachedFrom(Milestone.MITAD, RULES.hours()));
        assertEquals(1, times.visits());
        assertEquals(times.contract(), after(complaint(night)).contract());
    }

    @Test
    void aRiskThatBecomesAnAlertHasHalfAnHourFromThenUnlessLessIsLeft() {
        DueTimes early = after(complaint(ENTRY), ClockEvent.alerted(at("2026-11-23T10:00:00")));
        assertEquals(at("2026-11-23T10:30:00"), early.internal().due());
        DueTimes late = after(complaint(ENTRY), ClockEvent.alerted(at("2026-11-23T11:15:00")));
        assertEquals(after(complaint(ENTRY)).internal().due(), late.internal().due());
    }

    @Test
    void aPausedAlertKeepsItsMinutes() {
        DueTimes times =
                after(
                        complaint(ENTRY),
                        ClockEvent.alerted(ENTRY),
                        ClockEvent.paused(ENTRY.plus(Duration.ofMinutes(10))),
                        ClockEvent.resumed(at("2026-11-23T20:00:00")));
        assertEquals(at("2026-11-23T20:20:00"), times.internal().due());
    }

    @Test
    void afterItsValidationAnAlertHasTheHoursOfItsArea() {
        DueTimes times =
                after(
                        complaint(ENTRY),
                        ClockEvent.alerted(ENTRY),
                        ClockEvent.moved(ENTRY, InternalStage.REDACCION, "CALIDAD"),
                        ClockEvent.alerted(ENTRY.plusSeconds(60)));
        assertFalse(times.internal().elapsed());
        assertEquals(RULES.hours().plus(ENTRY, times.internal().term()), times.internal().due());
    }

    @Test
    void eachStageHasItsWorkingHoursFromWhenTheTicketComesToIt() {
        DueTimes entered = after(praise(at("2026-11-27T16:00:00")));
        assertEquals(at("2026-11-30T10:30:00"), entered.internal().due(), "two hours on each day");
        DueTimes drafting =
                entered.after(
                        ClockEvent.moved(
                                at("2026-12-07T08:30:00"), InternalStage.REDACCION, "CALIDAD"),
                        RULES);
        assertEquals(at("2026-12-10T13:30:00"), drafting.internal().due(), "a holiday between");
        assertEquals(2, drafting.internal().visit());
        assertEquals(entered.contract(), drafting.contract());
    }

    @Test
    void anAreaMayHaveATermOfItsOwn() {
        ClockRules own =
                new ClockRules(
                        SampleRules.terms(
                                Map.of(
                                        new StageOfArea(InternalStage.VALIDACION, "LOGISTICA"),
                                        Duration.ofHours(1))),
                        1,
                        SampleRules.hours(Set.of()));
        ClockEvent event = ClockEvent.entered(ENTRY, "FELICITACION", "LOGISTICA");
        assertEquals(at("2026-11-23T10:00:00"), DueTimes.of(List.of(event), own).internal().due());
        DueTimes other = DueTimes.of(List.of(praise(ENTRY)), own);
        assertEquals(at("2026-11-23T13:00:00"), other.internal().due());
    }

    @Test
    void aPauseKeepsWhatIsLeftAndNeverMovesTheRunningTerm() {
        DueTimes paused = after(praise(ENTRY), ClockEvent.paused(at("2026-11-23T10:00:00")));
        assertTrue(paused.internal().isPaused());
        assertNull(paused.internal().due());
        assertEquals(Duration.ofHours(3), paused.internal().left());
        DueTimes resumed = paused.after(ClockEvent.resumed(at("2026-11-25T17:00:00")), RULES);
        assertEquals(at("2026-11-26T10:30:00"), resumed.internal().due());
        assertEquals(paused.until(), resumed.until());
    }

    @Test
    void settingTheMotiveRightForgetsNoPause() {
        ClockEvent[] events = {
            complaint(ENTRY),
            ClockEvent.paused(at("2026-11-23T10:00:00")),
            ClockEvent.reclassified(at("2026-11-23T11:00:00"), "CONSULTA"),
            ClockEvent.resumed(at("2026-11-24T09:00:00"))
        };
        assertEquals(at("2026-11-24T10:33:54"), after(events).internal().due());
    }

    @Test
    void pausingAfterTheTermHasRunOutExcusesNothing() {
        Instant late = at("2026-11-23T15:00:00");
        DueTimes times =
                after(
                        praise(ENTRY),
                        ClockEvent.paused(late),
                        ClockEvent.resumed(late.plus(Duration.ofDays(3))));
        assertEquals(at("2026-11-23T13:00:00"), times.internal().due());
        assertTrue(times.internal().isOverdue(late));
    }

    @Test
    void theTermInsideEndsOnTheSecondToo() {
        InternalClock clock = after(praise(ENTRY)).internal();
        Instant due = at("2026-11-23T13:00:00");
        assertFalse(clock.isOverdue(due.minusSeconds(1)));
        assertFalse(clock.isOverdue(due));
        assertTrue(clock.isOverdue(due.plusSeconds(1)));
    }

    @Test
    void settingTheMotiveRightCountsFromEntry() {
        DueTimes times =
                after(
                        ClockEvent.entered(ENTRY, "FELICITACION", "CALIDAD"),
                        ClockEvent.reclassified(ENTRY.plus(Duration.ofHours(50)), "RECLAMO"));
        assertEquals(ENTRY.plus(Duration.ofHours(72)), times.contract());
        assertEquals(RunningClock.CONTRATO, times.running());
    }

    @Test
    void aPromiseAndAReopeningAreClocksOfTheirOwn() {
        Instant answered = ENTRY.plus(Duration.ofHours(10));
        Instant promise = at("2026-12-05T00:00:00");
        DueTimes promised = after(complaint(ENTRY), ClockEvent.promised(answered, promise));
        assertEquals(RunningClock.PROMESA, promised.running());
        assertEquals(promise, promised.until());
        assertEquals(ENTRY.plus(Duration.ofHours(72)), promised.contract());
        assertNull(promised.internal());
        DueTimes closed = promised.after(ClockEvent.ended(promise), RULES);
        DueTimes reopened = closed.after(ClockEvent.reopened(promise, "RECLAMO", "CALIDAD"), RULES);
        assertEquals(RunningClock.REAPERTURA, reopened.running());
        assertEquals(promise.plus(Duration.ofHours(72)), reopened.until());
        assertEquals(InternalStage.REDACCION, reopened.internal().stage());
        assertEquals(ENTRY.plus(Duration.ofHours(72)), reopened.contract());
    }

    @Test
    void warningsInsideComeAtPartsOfTheWorkingTime() {
        InternalClock clock = after(praise(ENTRY)).internal();
        BusinessHours hours = RULES.hours();
        assertEquals(at("2026-11-23T11:00:00"), clock.reachedFrom(Milestone.MITAD, hours));
        assertEquals(at("2026-11-23T12:36:00"), clock.reachedFrom(Milestone.NOVENTA, hours));
        assertEquals(
                at("2026-11-23T13:00:00").plusMillis(1),
                clock.reachedFrom(Milestone.VENCIMIENTO, hours));
    }

    /** Pausing is taking a piece out of the time: whatever it is, it changes nothing else. */
    @Property
    void aPauseDelaysByExactlyTheWorkingTimeItTookAway(
            @ForAll @LongRange(min = 0, max = 400_000) long entry,
            @ForAll @IntRange(max = 12 * 3600) int until,
            @ForAll @IntRange(max = 6 * 86400) int pause) {
        Instant start = at("2026-11-20T00:00:00").plusSeconds(entry);
        Instant stop = start.plusSeconds(until);
        Instant resume = stop.plusSeconds(pause);
        DueTimes plain = after(praise(start));
        DueTimes times = after(praise(start), ClockEvent.paused(stop), ClockEvent.resumed(resume));
        BusinessHours hours = RULES.hours();
        Instant due = plain.internal().due();
        if (stop.isBefore(due)) {
            Duration worked =
                    hours.between(start, stop).plus(hours.between(resume, times.internal().due()));
            assertEquals(Duration.ofHours(4), worked);
            assertFalse(times.internal().due().isBefore(due));
        } else {
            assertEquals(due, times.internal().due());
        }
        assertEquals(plain.contract(), times.contract());
        assertEquals(plain.until(), times.until());
    }
}
