package cl.soser.canal.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How long a stage may take while a term runs: by examples, and for random rules and histories. */
class TimeLeftTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    /** Monday 09:00: the term has 28.5 working hours, of which 25.65 are not the reserve. */
    private static final Instant ENTRY = at("2026-11-23T09:00:00");

    private static final Instant RESERVE = at("2026-11-25T15:39:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SANTIAGO).toInstant();
    }

    private static DueTimes complaint(Instant entry, ClockRules rules) {
        return DueTimes.of(List.of(ClockEvent.entered(entry, "RECLAMO", "CALIDAD")), rules);
    }

    private static ClockRules installed(String... holidays) {
        Set<LocalDate> closed = new HashSet<>();
        for (String day : holidays) {
            closed.add(LocalDate.parse(day));
        }
        return SampleRules.with(closed);
    }

    private static DueTimes moved(DueTimes times, String when, InternalStage stage) {
        return times.after(ClockEvent.moved(at(when), stage, "CALIDAD"), installed());
    }

    @Test
    void aStageHasItsShareOfTheWorkingTimeThatIsLeft() {
        DueTimes entered = complaint(ENTRY, installed());
        assertEquals(at("2026-11-23T11:33:54"), entered.internal().due(), "10 of 100 parts");
        DueTimes drafted = moved(entered, "2026-11-23T10:00:00", InternalStage.REDACCION);
        // 24.65 working hours are left, 50 of 90 parts of them.
        assertEquals(at("2026-11-24T14:11:40"), drafted.internal().due());
        DueTimes reviewed = moved(drafted, "2026-11-25T08:30:00", InternalStage.REVISION);
        assertEquals(at("2026-11-25T12:04:30"), reviewed.internal().due(), "half of 7 h 9 min");
        DueTimes approved = moved(reviewed, "2026-11-25T10:00:00", InternalStage.VISACION);
        assertEquals(RESERVE, approved.internal().due(), "all that is left but the reserve");
    }

    @Test
    void itsOwnTermEndsSoonerWhereThereIsTime() {
        DueTimes drafted =
                moved(complaint(ENTRY, installed()), "2026-11-23T10:00:00", InternalStage.VISACION);
        assertEquals(at("2026-11-23T18:00:00"), drafted.internal().due());
        assertEquals(Duration.ofHours(8), drafted.internal().term());
    }

    @Test
    void aStageThatBeginsWithinTheReserveUsesIt() {
        DueTimes late =
                moved(complaint(ENTRY, installed()), "2026-11-25T16:00:00", InternalStage.VISACION);
        assertEquals(at("2026-11-26T09:00:00"), late.internal().due());
        assertFalse(late.internal().elapsed());
    }

    @Test
    void whereNoWorkingTimeIsLeftNightsCount() {
        // Friday 20:00 to Monday 20:00, and the Monday is a holiday.
        ClockRules rules = installed("2026-11-30");
        DueTimes entered = complaint(at("2026-11-27T20:00:00"), rules);
        assertTrue(entered.internal().elapsed());
        assertEquals(at("2026-11-28T02:28:48"), entered.internal().due(), "10 % of 64.8 hours");
        assertEquals(
                at("2026-11-27T23:14:24"),
                entered.internal().reachedFrom(Milestone.MITAD, rules.hours()));
        DueTimes paused = entered.after(ClockEvent.paused(at("2026-11-27T21:00:00")), rules);
        DueTimes resumed = paused.after(ClockEvent.resumed(at("2026-11-27T23:00:00")), rules);
        assertEquals(Duration.parse("PT5H28M48S"), resumed.internal().left());
        assertEquals(at("2026-11-28T04:28:48"), resumed.internal().due());
    }

    @Test
    void afterTheEndItsOwnTermHolds() {
        DueTimes late =
                moved(
                        complaint(ENTRY, installed()),
                        "2026-11-26T09:00:00",
                        InternalStage.REDACCION);
        assertEquals(Duration.ofHours(24), late.internal().term());
        assertEquals(at("2026-11-30T14:00:00"), late.internal().due());
    }

    @Test
    void aStageGivenBackHasWhatIsLeftAndAQuarterOfAnHourAtLeast() {
        DueTimes reviewed =
                moved(complaint(ENTRY, installed()), "2026-11-25T15:00:00", InternalStage.REVISION);
        DueTimes given = moved(reviewed, "2026-11-25T15:09:00", InternalStage.REDACCION);
        assertEquals(at("2026-11-25T15:25:40"), given.internal().due(), "50 of 90 parts");
        DueTimes again = moved(reviewed, "2026-11-25T15:30:00", InternalStage.REDACCION);
        assertEquals(at("2026-11-25T15:45:00"), again.internal().due(), "5 min would be its share");
        assertEquals(TimeLeft.LEAST, again.internal().term());
        DueTimes first =
                moved(
                        complaint(ENTRY, installed()),
                        "2026-11-25T15:30:00",
                        InternalStage.REDACCION);
        assertEquals(at("2026-11-25T15:35:00"), first.internal().due(), "it was not given back");
    }

    @Test
    void theLeastTimeOfAStageGivenBackIsNotPutOffToTheNextMorning() {
        // The term ends at 18:30, half an hour after the offices close.
        DueTimes reviewed =
                moved(
                        complaint(at("2026-11-24T18:30:00"), installed()),
                        "2026-11-27T17:50:00",
                        InternalStage.REVISION);
        DueTimes given = moved(reviewed, "2026-11-27T17:55:00", InternalStage.REDACCION);
        assertEquals(at("2026-11-27T18:10:00"), given.internal().due());
        assertTrue(given.internal().elapsed());
    }

    @Test
    void aPauseDoesNotLengthenAStageBeyondItsTerm() {
        ClockRules rules = installed();
        DueTimes drafted =
                moved(complaint(ENTRY, rules), "2026-11-23T10:00:00", InternalStage.REDACCION)
                        .after(ClockEvent.paused(at("2026-11-23T11:00:00")), rules)
                        .after(ClockEvent.resumed(at("2026-11-25T14:39:00")), rules);
        assertEquals(at("2026-11-25T15:12:20"), drafted.internal().due(), "50 of 90 parts of 1 h");
        assertEquals(ENTRY.plus(Duration.ofHours(72)), drafted.contract());
    }

    @Test
    void aCorrectedMotiveBringsTheTermThatBounds() {
        ClockRules rules = installed();
        DueTimes praised =
                DueTimes.of(List.of(ClockEvent.entered(ENTRY, "FELICITACION", "CALIDAD")), rules);
        DueTimes drafted = moved(praised, "2026-11-24T09:00:00", InternalStage.REDACCION);
        assertEquals(at("2026-11-26T14:00:00"), drafted.internal().due(), "its own term");
        DueTimes right =
                drafted.after(ClockEvent.reclassified(at("2026-11-24T10:00:00"), "RECLAMO"), rules);
        assertEquals(at("2026-11-25T08:55:00"), right.internal().due());
        DueTimes back =
                right.after(
                        ClockEvent.reclassified(at("2026-11-24T11:00:00"), "FELICITACION"), rules);
        assertEquals(right.internal(), back.internal(), "no longer than it was told");
    }

    @Test
    void aPromiseAndAReopenedRoundBoundTheirStagesToo() {
        ClockRules rules = installed();
        DueTimes reopened =
                complaint(ENTRY, rules)
                        .after(ClockEvent.ended(at("2026-11-24T10:00:00")), rules)
                        .after(
                                ClockEvent.reopened(
                                        ENTRY.plus(Duration.ofDays(7)), "RECLAMO", "CALIDAD"),
                                rules);
        assertEquals(at("2026-12-01T13:45:00"), reopened.internal().due(), "50 of 90 of 25.65 h");
        DueTimes promised =
                complaint(ENTRY, rules)
                        .after(
                                ClockEvent.promised(
                                        at("2026-11-24T08:30:00"), at("2026-11-25T00:00:00")),
                                rules);
        DueTimes reviewed = moved(promised, "2026-11-24T14:03:00", InternalStage.REVISION);
        assertEquals(at("2026-11-24T15:33:00"), reviewed.internal().due(), "half until 17:03");
    }

    /** As a ticket was kept before terms were divided: each stage had its own term. */
    private static DueTimes undivided(ClockEvent... acts) {
        SlaTerms terms = installed().terms();
        Map<String, Duration> none = Map.of();
        ClockRules plain =
                new ClockRules(
                        new SlaTerms(1, none, terms.internal(), terms.shares()),
                        1,
                        installed().hours());
        DueTimes times = complaint(ENTRY, plain);
        for (ClockEvent act : acts) {
            times = times.after(act, plain);
        }
        Instant end = ENTRY.plus(Duration.ofHours(72));
        return new DueTimes(
                ENTRY, end, RunningClock.CONTRATO, ENTRY, end, times.visits(), times.internal());
    }

    private static DueTimes divided(ClockEvent... acts) {
        DueTimes times = complaint(ENTRY, installed());
        for (ClockEvent act : acts) {
            times = times.after(act, installed());
        }
        return times;
    }

    @Test
    void aTicketFromBeforeGetsTheTermsItWouldHaveHad() {
        ClockEvent stopped = ClockEvent.paused(at("2026-11-23T10:00:00"));
        ClockEvent goesOn = ClockEvent.resumed(at("2026-11-24T09:00:00"));
        for (ClockEvent[] acts : new ClockEvent[][] {{}, {stopped}, {stopped, goesOn}}) {
            assertEquals(divided(acts).internal(), undivided(acts).divided(installed()).internal());
        }
        ClockEvent late = ClockEvent.paused(at("2026-11-23T14:00:00"));
        assertEquals(
                undivided(late).internal(),
                undivided(late).divided(installed()).internal(),
                "what was over before the pause");
    }

    /** A ticket, and when its terms were last counted. */
    private record Step(DueTimes times, Instant counted) {}

    /** Rules, an entry and what happens to the ticket, drawn from one seed. */
    private static final class Draw {

        private static final String[] MOTIVES = {"RECLAMO", "CONSULTA", "SUGERENCIA"};

        final Random random;
        final ClockRules rules;
        final Instant entry;

        Draw(long seed) {
            random = new Random(seed);
            rules = new ClockRules(terms(), 1, hours());
            entry =
                    at("2026-01-01T00:00:00")
                            .plusMillis((long) (random.nextDouble() * 700 * 86_400_000L));
        }

        private SlaTerms terms() {
            Map<String, Duration> contract = new HashMap<>();
            for (String motive : MOTIVES) {
                contract.put(motive, Duration.ofHours(1 + random.nextInt(200)));
            }
            Map<SlaTerms.StageOfArea, Duration> internal = new HashMap<>();
            Map<InternalStage, Integer> parts = new HashMap<>();
            for (InternalStage stage : InternalStage.values()) {
                internal.put(
                        new SlaTerms.StageOfArea(stage, SlaTerms.EVERY_AREA),
                        Duration.ofMinutes(1 + random.nextInt(4000)));
                parts.put(stage, 1 + random.nextInt(100));
            }
            return new SlaTerms(1, contract, internal, new StageShares(random.nextInt(51), parts));
        }

        private BusinessHours hours() {
            Set<LocalDate> holidays = new HashSet<>();
            for (int i = random.nextInt(90); i > 0; i--) {
                holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800)));
            }
            return SampleRules.hours(holidays);
        }

        String motive() {
            return MOTIVES[random.nextInt(MOTIVES.length)];
        }

        /** Random acts in random order, with the time between them. */
        List<Step> history() {
            List<Step> all = new ArrayList<>();
            DueTimes times =
                    DueTimes.of(List.of(ClockEvent.entered(entry, motive(), "CALIDAD")), rules);
            all.add(new Step(times, entry));
            Instant now = entry;
            Instant counted = entry;
            for (int i = random.nextInt(12); i > 0; i--) {
                now = now.plusMillis((long) (random.nextDouble() * 30 * 3_600_000));
                DueTimes next = times.after(act(now), rules);
                counted = next.equals(times) ? counted : now;
                times = next;
                all.add(new Step(times, counted));
            }
            return all;
        }

        private ClockEvent act(Instant now) {
            InternalStage[] stages = InternalStage.values();
            return switch (random.nextInt(10)) {
                case 0 -> ClockEvent.paused(now);
                case 1 -> ClockEvent.resumed(now);
                case 2 -> ClockEvent.reclassified(now, motive());
                case 3 -> ClockEvent.reopened(now, motive(), "CALIDAD");
                case 4 -> ClockEvent.promised(now, now.plus(Duration.ofHours(random.nextInt(300))));
                default -> ClockEvent.moved(now, stages[random.nextInt(stages.length)], "CALIDAD");
            };
        }

        /** Where the reserve begins, by another arithmetic: looked for by halving. */
        Instant reserve(DueTimes times) {
            boolean elapsed = worked(times.from(), times.until()) == 0;
            long whole =
                    elapsed
                            ? Duration.between(times.from(), times.until()).toMillis()
                            : worked(times.from(), times.until());
            long wanted = whole * (100 - rules.terms().shares().reservePercent()) / 100;
            long low = times.from().toEpochMilli();
            long high = times.until().toEpochMilli();
            while (low < high) {
                long middle = Math.floorDiv(low + high, 2);
                Instant then = Instant.ofEpochMilli(middle);
                long passed =
                        elapsed
                                ? Duration.between(times.from(), then).toMillis()
                                : worked(times.from(), then);
                if (passed >= wanted) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return Instant.ofEpochMilli(low);
        }

        long worked(Instant from, Instant to) {
            return rules.hours().between(from, to).toMillis();
        }
    }

    @Provide
    Arbitrary<Draw> draws() {
        return Arbitraries.longs().map(Draw::new);
    }

    @Property
    void noStageEndsAfterTheTermLessItsReserveUnlessItBeganAfterIt(@ForAll("draws") Draw draw) {
        for (Step step : draw.history()) {
            DueTimes times = step.times();
            InternalClock stage = times.internal();
            boolean runs = stage != null && stage.due() != null && !stage.isPaused();
            if (!runs || !step.counted().isBefore(times.until())) {
                continue;
            }
            boolean least = !stage.due().isAfter(stage.from().plus(TimeLeft.LEAST));
            assertTrue(least || !stage.due().isAfter(times.until()), times::toString);
            if (step.counted().isBefore(draw.reserve(times))) {
                least = stage.term().equals(TimeLeft.LEAST);
                assertTrue(least || !stage.due().isAfter(draw.reserve(times)), times::toString);
            }
        }
    }

    @Property
    void aStageGivenBackHasAQuarterOfAnHour(@ForAll("draws") Draw draw) {
        DueTimes before = null;
        for (Step step : draw.history()) {
            DueTimes times = step.times();
            InternalClock stage = times.internal();
            boolean back =
                    before != null
                            && before.internal() != null
                            && stage != null
                            && stage.visit() == before.visits() + 1
                            && stage.stage().compareTo(before.internal().stage()) <= 0
                            && times.running() == before.running()
                            && times.from().equals(before.from());
            if (back) {
                Duration whole = Duration.between(stage.from(), stage.due());
                assertTrue(whole.compareTo(TimeLeft.LEAST) >= 0, times::toString);
            }
            before = times;
        }
    }

    @Property
    void aStageThatBeginsLaterEndsNoSooner(@ForAll("draws") Draw draw) {
        String motive = draw.motive();
        InternalStage[] stages = InternalStage.values();
        InternalStage stage = stages[draw.random.nextInt(stages.length)];
        DueTimes entered =
                DueTimes.of(
                        List.of(
                                ClockEvent.entered(draw.entry, motive, "CALIDAD"),
                                ClockEvent.ended(draw.entry)),
                        draw.rules);
        Instant begin = draw.entry;
        Instant end = Instant.MIN;
        for (int i = 0; i < 8; i++) {
            begin = begin.plusMillis((long) (draw.random.nextDouble() * 40 * 3_600_000));
            Instant due =
                    entered.after(ClockEvent.moved(begin, stage, "CALIDAD"), draw.rules)
                            .internal()
                            .due();
            // Each is cut to whole milliseconds.
            assertFalse(due.plusMillis(2).isBefore(end), stage + " " + entered);
            end = due;
        }
    }

    /** Every stage used to its last instant: the shares are all of the term but its reserve. */
    @Property
    void theSharesOfAllStagesAreTheWholeTermLessTheReserve(@ForAll("draws") Draw draw) {
        SlaTerms drawn = draw.rules.terms();
        Map<SlaTerms.StageOfArea, Duration> endless = new HashMap<>();
        drawn.internal().keySet().forEach(of -> endless.put(of, Duration.ofHours(1000)));
        ClockRules rules =
                new ClockRules(
                        new SlaTerms(1, drawn.contract(), endless, drawn.shares()),
                        1,
                        draw.rules.hours());
        DueTimes times =
                DueTimes.of(List.of(ClockEvent.entered(draw.entry, "RECLAMO", "CALIDAD")), rules);
        Instant reserve = draw.reserve(times);
        for (InternalStage stage : InternalStage.values()) {
            if (stage != InternalStage.VALIDACION) {
                times =
                        times.after(
                                ClockEvent.moved(times.internal().due(), stage, "CALIDAD"), rules);
            }
        }
        assertFalse(times.internal().due().isAfter(reserve), times::toString);
        assertTrue(draw.worked(times.internal().due(), reserve) <= 4, times + " not " + reserve);
    }
}
