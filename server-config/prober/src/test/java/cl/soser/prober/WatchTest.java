package cl.soser.prober;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Instant ZERO = Instant.parse("2026-11-25T12:00:00Z");

    /** A letter a minute: o served, x did not, a dot nobody looked. */
    private static List<Check> checks(Instant from, String minutes) {
        List<Check> checks = new ArrayList<>();
        for (int n = 0; n < minutes.length(); n++) {
            char seen = minutes.charAt(n);
            if (seen != '.') {
                String failure = seen == 'o' ? null : "INICIO:" + n;
                checks.add(new Check(from.plusSeconds(60L * n), 60, failure));
            }
        }
        return checks;
    }

    private static Watch watch(String minutes) {
        return Watch.of(checks(ZERO, minutes));
    }

    private static Instant minute(int n) {
        return ZERO.plusSeconds(60L * n);
    }

    @Test
    void anEventHasTheTimesOfItsFirstFailureAndItsFirstSuccess() {
        assertEquals(
                List.of(new Event(minute(2), minute(6), "INICIO:2")), watch("ooxxxxooo").events());
    }

    @Test
    void twoFailuresAreNoEventAndTwoSuccessesNoEnd() {
        assertEquals(List.of(), watch("oxxoxxoxxo").events());
        assertEquals(
                List.of(new Event(minute(0), null, "INICIO:0")), watch("xxxooxooxoox").events());
    }

    @Test
    void whatFlapsIsCountedAmongTheChecksOfTheDayThoughItIsNoEvent() {
        assertEquals(new Tally(10, 6), watch("oxxoxxoxxo").days().get(LocalDate.of(2026, 11, 25)));
    }

    @Test
    void aRowBeginsAnewWhereNobodyWatched() {
        assertEquals(List.of(), watch("xx....xx").events());
        assertEquals(List.of(new Event(minute(7), null, "INICIO:7")), watch("xx.....xxx").events());
    }

    @Test
    void anEventThatWasOpenWhenTheProberStoppedIsTheSameOneAfterwards() {
        assertEquals(
                List.of(new Event(minute(0), minute(12), "INICIO:0")),
                watch("xxx......xxxooo").events());
        assertEquals(
                List.of(new Event(minute(0), minute(9), "INICIO:0")),
                watch("xxx......ooo").events());
    }

    @Test
    void timeInWhichNobodyWatchedIsOfNoStretch() {
        assertEquals(
                List.of(new Stretch(minute(0), minute(3)), new Stretch(minute(7), minute(9))),
                watch("ooo....oo").stretches());
    }

    @Test
    void twoRoundsMissedAreBridged() {
        assertEquals(List.of(new Stretch(minute(0), minute(5))), watch("oo..o").stretches());
    }

    @Test
    void aClockPutBackSaysNothingUntilItHasCaughtUp() {
        Watch watch = watch("oooo");
        assertFalse(watch.add(new Check(minute(1), 60, "INICIO:1")));
        assertTrue(watch.add(new Check(minute(4), 60, null)));
        assertEquals(List.of(new Stretch(minute(0), minute(5))), watch.stretches());
        assertEquals(new Tally(5, 0), watch.days().get(LocalDate.of(2026, 11, 25)));
    }

    @Test
    void daysAreThoseOfSantiagoAlsoWhereItsClocksChange() {
        // 25 hours on 4 April 2026, 23 on 6 September.
        Watch autumn = Watch.of(checks(Instant.parse("2026-04-04T03:00:00Z"), "o".repeat(26 * 60)));
        assertEquals(25 * 60, autumn.days().get(LocalDate.of(2026, 4, 4)).checks());
        Watch spring = Watch.of(checks(Instant.parse("2026-09-06T04:00:00Z"), "o".repeat(26 * 60)));
        assertEquals(23 * 60, spring.days().get(LocalDate.of(2026, 9, 6)).checks());
    }

    @Provide
    Arbitrary<String> minutes() {
        return Arbitraries.strings()
                .withChars("oooxx.")
                .ofMaxLength(120)
                .map(text -> text.replace("..", "....."));
    }

    /** A second opinion: the same rule read off a text, with bars where nobody watched. */
    @Property
    void eventsAreThoseATextSearchFinds(@ForAll("minutes") String minutes) {
        StringBuilder seen = new StringBuilder();
        List<Integer> minuteOf = new ArrayList<>();
        int silent = 0;
        for (int n = 0; n < minutes.length(); n++) {
            char one = minutes.charAt(n);
            if (one == '.') {
                silent++;
                continue;
            }
            if (silent > 2 && seen.length() > 0) {
                seen.append('|');
                minuteOf.add(null);
            }
            silent = 0;
            seen.append(one);
            minuteOf.add(n);
        }
        List<List<Instant>> expected = new ArrayList<>();
        int start = seen.indexOf("xxx");
        while (start >= 0) {
            int end = seen.indexOf("ooo", start);
            expected.add(
                    end < 0
                            ? List.of(minute(minuteOf.get(start)))
                            : List.of(minute(minuteOf.get(start)), minute(minuteOf.get(end))));
            start = end < 0 ? -1 : seen.indexOf("xxx", end);
        }
        List<List<Instant>> found =
                watch(minutes).events().stream()
                        .map(
                                event ->
                                        event.isOpen()
                                                ? List.of(event.start())
                                                : List.of(event.start(), event.end()))
                        .toList();
        assertEquals(expected, found);
    }

    @Property
    void stretchesFollowEachOtherWithoutTouching(@ForAll("minutes") String minutes) {
        Instant reached = Instant.EPOCH;
        for (Stretch stretch : watch(minutes).stretches()) {
            assertTrue(stretch.from().isAfter(reached));
            assertTrue(stretch.until().isAfter(stretch.from()));
            reached = stretch.until();
        }
    }

    /** Stopping after any check, putting together what was seen, and going on changes nothing. */
    @Property
    void whatIsRememberedIsAsGoodAsHavingSeenIt(
            @ForAll("minutes") String minutes, @ForAll int anywhere) {
        List<Check> checks = checks(ZERO, minutes);
        int at = checks.isEmpty() ? 0 : Math.floorMod(anywhere, checks.size() + 1);
        Watch resumed = new Watch();
        Watch.of(checks.subList(0, at)).remembered().forEach(resumed::read);
        checks.subList(at, checks.size()).forEach(resumed::add);
        assertEquals(Watch.of(checks).remembered(), resumed.remembered());
    }
}
