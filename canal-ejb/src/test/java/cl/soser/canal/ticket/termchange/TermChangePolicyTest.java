package cl.soser.canal.ticket.termchange;

import static cl.soser.canal.ticket.termchange.TermChangePolicy.Safeguard.NOTHING;
import static cl.soser.canal.ticket.termchange.TermChangePolicy.Safeguard.RECORD;
import static cl.soser.canal.ticket.termchange.TermChangePolicy.Safeguard.SECOND_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.ticket.TermStanding;
import cl.soser.canal.ticket.termchange.TermChangePolicy.Duties;
import cl.soser.canal.ticket.termchange.TermChangePolicy.Safeguard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermChangePolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final Duration TERM = Duration.ofHours(72);
    private static final Duties COMPLAINT = new Duties("RECLAMO", false, TERM);
    private static final Duties QUESTION = new Duties("CONSULTA", false, TERM);
    private static final Duties SUGGESTION = new Duties("SUGERENCIA", true, TERM);
    private static final Duties PRAISE = new Duties("FELICITACION", true, null);
    private static final List<Duties> ALL = List.of(COMPLAINT, QUESTION, SUGGESTION, PRAISE);

    /** Written down by hand: what each motive may become without owing less. */
    private static final Map<Duties, Set<Duties>> NOT_LESS =
            Map.of(
                    COMPLAINT, Set.of(COMPLAINT),
                    QUESTION, Set.of(QUESTION, COMPLAINT),
                    SUGGESTION, Set.of(SUGGESTION, QUESTION, COMPLAINT),
                    PRAISE, Set.copyOf(ALL));

    @Test
    void everyMotiveBecomesEveryOther() {
        for (Duties from : ALL) {
            for (Duties to : ALL) {
                assertEquals(
                        !NOT_LESS.get(from).contains(to),
                        TermChangePolicy.isLessened(from, to),
                        from.motive() + " to " + to.motive());
            }
        }
    }

    @Test
    void aLongerTermOwesLessAndAShorterOneDoesNot() {
        Duties quick = new Duties("CONSULTA", false, Duration.ofHours(48));
        assertTrue(TermChangePolicy.isLessened(quick, COMPLAINT));
        assertEquals(
                NOTHING,
                TermChangePolicy.ofMotive(SUGGESTION, quick, open(Duration.ofHours(1)), NOW));
    }

    @Test
    void theLastDayBeginsTwentyFourHoursBeforeTheEnd() {
        assertEquals(RECORD, TermChangePolicy.ofTerm(open(Duration.ofHours(24)), NOW));
        assertEquals(
                SECOND_PERSON,
                TermChangePolicy.ofTerm(open(Duration.ofHours(24).minusMillis(1)), NOW));
        assertEquals(SECOND_PERSON, TermChangePolicy.ofTerm(open(Duration.ZERO), NOW));
    }

    @Test
    void anAnswerInTimeEndsTheCareAndALateOneDoesNot() {
        Instant due = NOW.minusSeconds(60);
        assertEquals(RECORD, TermChangePolicy.ofTerm(new TermStanding(due, due, null), NOW));
        assertEquals(
                SECOND_PERSON,
                TermChangePolicy.ofTerm(new TermStanding(due, due.plusMillis(1), null), NOW));
    }

    @Test
    void whatHasNoTermNeedsNothing() {
        assertEquals(NOTHING, TermChangePolicy.ofTerm(new TermStanding(null, null, null), NOW));
        assertEquals(NOTHING, TermChangePolicy.ofTerm(new TermStanding(null, NOW, null), NOW));
    }

    @Test
    void aPromiseOrAReopenedRoundOnItsLastDayNeedsASecondPersonToo() {
        Instant met = NOW.minus(Duration.ofDays(3));
        assertEquals(
                SECOND_PERSON,
                TermChangePolicy.ofTerm(
                        new TermStanding(met, met, NOW.plus(Duration.ofHours(3))), NOW));
    }

    /** What adds a duty needs nobody, at any time, answered or not. */
    @Property
    void whatAddsADutyNeedsNobody(
            @ForAll("motives") Duties from,
            @ForAll("motives") Duties to,
            @ForAll("standings") TermStanding standing) {
        if (NOT_LESS.get(from).contains(to)) {
            assertEquals(NOTHING, TermChangePolicy.ofMotive(from, to, standing, NOW));
        } else {
            assertEquals(
                    TermChangePolicy.ofTerm(standing, NOW),
                    TermChangePolicy.ofMotive(from, to, standing, NOW));
        }
    }

    /** Nobody alone takes away a term that was missed or is about to be. */
    @Property
    void nobodyAloneTakesAwayWhatIsMissedOrNearlySo(@ForAll("standings") TermStanding standing) {
        boolean late =
                standing.due() != null
                        && (standing.left() == null ? NOW : standing.left())
                                .isAfter(standing.due());
        boolean near =
                standing.owedBy() != null
                        && Duration.between(NOW, standing.owedBy()).compareTo(Duration.ofHours(24))
                                < 0;
        assertEquals(
                late || near,
                TermChangePolicy.ofTerm(standing, NOW) == SECOND_PERSON,
                "" + standing);
    }

    /** Waiting never makes it easier. */
    @Property
    void waitingNeverMakesItEasier(
            @ForAll("standings") TermStanding standing, @ForAll("minutes") int later) {
        Safeguard now = TermChangePolicy.ofTerm(standing, NOW);
        Safeguard then = TermChangePolicy.ofTerm(standing, NOW.plusSeconds(60L * later));
        assertTrue(then.compareTo(now) >= 0, now + " became " + then);
    }

    @Provide
    Arbitrary<Duties> motives() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 10_000);
    }

    @Provide
    Arbitrary<TermStanding> standings() {
        Arbitrary<Instant> instants =
                Arbitraries.longs().between(-200 * 3600_000L, 200 * 3600_000L).map(NOW::plusMillis);
        return Combinators.combine(
                        instants.injectNull(0.2),
                        instants.injectNull(0.5),
                        instants.injectNull(0.3))
                .as(
                        (due, left, owedBy) ->
                                new TermStanding(
                                        due,
                                        left != null && left.isAfter(NOW) ? NOW : left,
                                        owedBy));
    }

    private static TermStanding open(Duration left) {
        return new TermStanding(NOW.plus(left), null, NOW.plus(left));
    }
}
