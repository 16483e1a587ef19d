package cl.soser.canal.radar.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schools a kilometre from each other in a row; what the radar makes of reports among them. */
class OutbreakScanTest {

    private static final Instant NOON = Instant.parse("2026-11-25T15:00:00Z");
    private static final Sign ILL = new Sign(SignKind.SINTOMA, "ENFERMEDAD");
    private static final Sign FISH = new Sign(SignKind.ALIMENTO, "PESCADO");
    private static final Sign ILL_OF_FISH = Sign.after("ENFERMEDAD", "PESCADO");
    private static final Sign LOT = new Sign(SignKind.LOTE, "L2611");
    private static final int SCHOOLS = 2000;

    private final Map<Sign, List<Report>> signs = new HashMap<>();
    private final List<Instant> entries = new ArrayList<>();
    private final SchoolMap map =
            new SchoolMap(
                    LongStream.rangeClosed(1, SCHOOLS)
                            .mapToObj(
                                    id -> new SchoolPlace(id, "r" + id / 500, -30, -70 + id / 96.))
                            .toList(),
                    Map.of(100L, "sur", 900L, "sur", 1700L, "sur", 1800L, "sur"));
    private long tickets;

    /** Three hundred other requests a day, and as many learned. */
    @BeforeEach
    void aQuietWeek() {
        for (int hour = -160; hour <= 0; hour++) {
            for (int i = 0; i < 12; i++) {
                entries.add(NOON.plus(Duration.ofHours(hour)).minusSeconds(i));
            }
        }
        entries.sort(Instant::compareTo);
    }

    private static Baseline usual() {
        Map<Long, Long> ofSchools = new HashMap<>();
        LongStream.rangeClosed(1, SCHOOLS).forEach(id -> ofSchools.put(id, 8L));
        return new Baseline(16_000, ofSchools, SCHOOLS, Map.of(ILL, 160L, FISH, 800L), Map.of());
    }

    private void report(Sign sign, long school, int minutesBefore) {
        report(sign, school, minutesBefore, "t" + tickets);
    }

    private void report(Sign sign, long school, int minutesBefore, String reporter) {
        tickets++;
        List<Report> reports = signs.computeIfAbsent(sign, one -> new ArrayList<>());
        reports.add(
                new Report(
                        tickets, school, reporter, NOON.minus(Duration.ofMinutes(minutesBefore))));
        reports.sort((one, other) -> one.at().compareTo(other.at()));
    }

    private List<Cluster> found() {
        return found(new RadarRules(30, 3, 1));
    }

    private List<Cluster> found(RadarRules rules) {
        return new OutbreakScan(map, usual(), rules)
                .find(entries, signs, NOON.minus(OutbreakScan.LONGEST));
    }

    @Test
    void theThirdOfNeighboursIsFound() {
        report(ILL, 700, 600);
        report(ILL, 702, 300);
        assertEquals(List.of(), found());
        report(ILL, 703, 0);
        Cluster cluster = found().get(0);
        assertEquals(ILL, cluster.sign());
        assertEquals(3, cluster.reports().size());
        assertEquals(3, cluster.schools());
        assertEquals(3, cluster.km(), 0.2);
        assertTrue(cluster.rarity() <= 1);
        assertTrue(cluster.expected() < 0.1);
    }

    @Test
    void oneSchoolAloneIsNone() {
        for (int i = 0; i < 8; i++) {
            report(ILL, 700, i);
        }
        assertEquals(List.of(), found());
    }

    @Test
    void onePersonWhoWritesForSeveralSchoolsCountsOnce() {
        report(ILL, 700, 50, "5:mother@example.cl");
        report(ILL, 701, 40, "5:mother@example.cl");
        report(ILL, 702, 30, "5:mother@example.cl");
        report(ILL, 703, 20, "5:mother@example.cl");
        assertEquals(List.of(), found());
        report(ILL, 702, 10);
        assertEquals(List.of(), found());
        report(ILL, 703, 0);
        assertEquals(3, found().get(0).reports().size());
    }

    @Test
    void theRouteOfOneLorryIsFoundHoweverFar() {
        report(ILL, 100, 50);
        report(ILL, 900, 40);
        report(ILL, 1700, 0);
        assertEquals(3, found().get(0).schools());
    }

    @Test
    void farFromEachOtherIsChance() {
        report(ILL, 101, 50);
        report(ILL, 901, 40);
        report(ILL, 1701, 0);
        assertEquals(List.of(), found());
    }

    @Test
    void threeDaysAgoIsNotNow() {
        report(ILL, 700, 73 * 60);
        report(ILL, 702, 30);
        report(ILL, 703, 0);
        assertEquals(List.of(), found());
    }

    @Test
    void peopleDecideHowManyAndHowFar() {
        report(ILL, 700, 60);
        report(ILL, 706, 30);
        report(ILL, 703, 0);
        assertFalse(found().isEmpty());
        assertEquals(List.of(), found(new RadarRules(30, 4, 1)));
        assertEquals(List.of(), found(new RadarRules(2, 3, 1)));
    }

    /** Ten times as many requests, of which as many as ever tell of somebody ill. */
    @Test
    void aBusyDayIsNoOutbreak() {
        report(ILL, 700, 600);
        report(ILL, 712, 300);
        report(ILL, 707, 0);
        assertFalse(found().isEmpty());
        IntStream.range(0, 60_000).forEach(i -> entries.add(NOON.minusSeconds(i)));
        entries.sort(Instant::compareTo);
        assertEquals(List.of(), found());
    }

    /** Everybody of the region ate it, and speaks of it. */
    @Test
    void whatARegionEatsIsNoSign() {
        for (long school = 701; school < 713; school++) {
            report(FISH, school, (int) (720 - school));
        }
        assertFalse(found().isEmpty());
        for (int i = 0; i < 470; i++) {
            report(FISH, 520 + i * 37 % 470, 500 - i);
        }
        assertEquals(List.of(), found());
    }

    /** Who is well speaks of it too, a hundred times as often as usual. */
    @Test
    void illAfterWhatARegionEatsIsExpectedAsOftenAsTheFoodIsSpokenOf() {
        for (long school = 701; school < 704; school++) {
            report(ILL_OF_FISH, school, (int) (720 - school));
            report(FISH, school, (int) (720 - school));
        }
        double expected = found().get(0).expected();
        for (int i = 0; i < 470; i++) {
            report(FISH, 520 + i * 37 % 470, 500 - i);
        }
        Cluster cluster = found().get(0);
        assertEquals(ILL_OF_FISH, cluster.sign());
        assertTrue(cluster.expected() > 100 * expected, cluster::toString);
    }

    /** In one quiet region, of one harm. */
    @Test
    void outbreaksAtOnceDoNotHideEachOther() {
        for (long school = 100; school < 103; school++) {
            report(ILL, school, (int) school);
        }
        double alone = found().get(0).rarity();
        for (long school = 300; school < 306; school++) {
            report(ILL, school, (int) school);
            report(ILL, school + 100, (int) school);
        }
        assertTrue(
                found().stream()
                        .anyMatch(
                                one ->
                                        one.rarity() == alone
                                                && one.reports().stream()
                                                        .allMatch(r -> r.school() < 103)));
        assertTrue(found().stream().anyMatch(one -> one.reports().get(0).school() == 305));
        assertTrue(found().stream().anyMatch(one -> one.reports().get(0).school() == 405));
    }

    /** A factory's lot has no neighbourhood. */
    @Test
    void aLotIsFoundInTheWholeCountry() {
        report(LOT, 101, 60);
        report(LOT, 901, 30);
        report(LOT, 1701, 0);
        Cluster cluster = found().get(0);
        assertEquals(LOT, cluster.sign());
        assertNull(cluster.km());
    }

    @Test
    void nothingWasLearnedYet() {
        report(ILL, 700, 60);
        report(ILL, 702, 30);
        report(ILL, 703, 0);
        Baseline none = new Baseline(0, Map.of(), SCHOOLS, Map.of(), Map.of());
        assertFalse(
                new OutbreakScan(map, none, new RadarRules(30, 3, 1))
                        .find(entries, signs, NOON.minus(OutbreakScan.LONGEST))
                        .isEmpty());
    }
}
