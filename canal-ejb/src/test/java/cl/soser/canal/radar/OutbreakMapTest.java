package cl.soser.canal.radar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.radar.scan.SchoolPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OutbreakMapTest {

    /** Wherever they are, also all in one place, or from Arica to the Antarctic. */
    @Property(tries = 300)
    void everySchoolIsOnTheDrawing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
        Random random = new Random(seed);
        double spread = Math.pow(10, -4 + random.nextInt(6));
        Map<Integer, SchoolPlace> places = new TreeMap<>();
        Map<Integer, Integer> reports = new TreeMap<>();
        for (int number = 1; number <= count; number++) {
            places.put(
                    number,
                    new SchoolPlace(
                            number,
                            "13",
                            -35 + spread * (random.nextDouble() - 0.5),
                            -70.6 + spread * (random.nextDouble() - 0.5)));
            reports.put(number, 1 + random.nextInt(9));
        }
        OutbreakMap map = OutbreakMap.of(places, reports, List.of());
        assertTrue(map.width() <= 600 && map.height() <= 600, map::toString);
        assertEquals(count, map.schools().size());
        for (OutbreakMap.Mark mark : map.schools()) {
            assertTrue(mark.x() >= 0 && mark.x() <= map.width(), map::toString);
            assertTrue(mark.y() >= 0 && mark.y() <= map.height(), map::toString);
        }
        assertTrue(map.bar() > 0 && map.bar() < map.width(), map::toString);
    }

    @Example
    void theNumberOfASchoolIsReadBesideItsNeighbours() {
        Map<Integer, SchoolPlace> places = new TreeMap<>();
        Map<Integer, Integer> reports = new TreeMap<>();
        for (int number = 1; number <= 6; number++) {
            places.put(number, new SchoolPlace(number, "13", -33.45, -70.65 - number / 3 * 0.001));
            reports.put(number, number);
        }
        places.put(7, new SchoolPlace(7, "13", -33.50, -70.65));
        reports.put(7, 1);
        OutbreakMap map = OutbreakMap.of(places, reports, List.of());
        for (OutbreakMap.Mark one : map.schools()) {
            for (OutbreakMap.Mark other : map.schools()) {
                double far = Math.hypot(one.x() - other.x(), one.y() - other.y());
                assertTrue(
                        one == other || far > one.getRadius() + other.getRadius(), map::toString);
            }
        }
        assertTrue(map.schools().get(0).isAside());
        assertFalse(map.schools().get(6).isAside());
        assertEquals(map.schools().get(0).placeX(), map.schools().get(1).placeX());
    }

    @Example
    void theNorthIsAboveAndTheEastIsRight() {
        OutbreakMap map =
                OutbreakMap.of(
                        Map.of(
                                1, new SchoolPlace(1, "13", -33.40, -70.70),
                                2, new SchoolPlace(2, "13", -33.50, -70.60)),
                        Map.of(1, 1, 2, 2),
                        List.of());
        OutbreakMap.Mark north =
                map.schools().stream().filter(m -> m.number() == 1).findFirst().get();
        OutbreakMap.Mark south =
                map.schools().stream().filter(m -> m.number() == 2).findFirst().get();
        assertTrue(north.y() < south.y());
        assertTrue(north.x() < south.x());
        assertTrue(north.getRadius() < south.getRadius());
        assertEquals(15, map.spanKm(), 1);
    }

    @Example
    void aCityOfSchoolsIsDrawnByAFewHundred() {
        List<SchoolPlace> city = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            city.add(
                    new SchoolPlace(
                            i,
                            "13",
                            -33.4 - random.nextDouble() / 10,
                            -70.6 - random.nextDouble() / 10));
        }
        OutbreakMap map =
                OutbreakMap.of(Map.of(1, city.get(0), 2, city.get(1)), Map.of(1, 1, 2, 1), city);
        assertTrue(map.around().size() <= 500, () -> "" + map.around().size());
        assertTrue(map.around().size() > 50);
    }
}
