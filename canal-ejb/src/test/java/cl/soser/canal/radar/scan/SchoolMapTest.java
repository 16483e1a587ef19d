package cl.soser.canal.radar.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class SchoolMapTest {

    private static SchoolPlace at(long school, double latitude, double longitude) {
        return new SchoolPlace(school, "13", latitude, longitude);
    }

    /** Plaza de Armas to the cathedral of Rancagua. */
    @Example
    void aDistanceIsRight() {
        assertEquals(81.6, at(1, -33.4378, -70.6505).kmTo(at(2, -34.1703, -70.7407)), 0.5);
    }

    /** People name the school that they know, whatever the directory says of it. */
    @Example
    void aClosedSchoolIsNearOthersOnceItIsToldOf() {
        SchoolMap map =
                new SchoolMap(List.of(at(1, -36.8, -72)), List.of(at(2, -36.8, -72.01)), Map.of());
        assertEquals(1, map.near(1, 30, 8).size());
        assertTrue(map.near(2, 30, 8).isEmpty());
        assertTrue(map.find(2).isPresent());
        SchoolMap told = map.withToldOf(List.of(1L, 2L));
        assertEquals(2, told.near(1, 30, 8).size());
        assertEquals(2, told.near(2, 30, 8).get(0).school());
        assertEquals(1, map.all().size());
    }

    /** Also where a degree of longitude is half as long, and in the Antarctic. */
    @Property(tries = 200)
    void theGridFindsWhatComparingAllFinds(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -78, max = -17) double latitude,
            @ForAll @DoubleRange(min = 0.1, max = 60) double km) {
        Random random = new Random(seed);
        List<SchoolPlace> all = new ArrayList<>();
        for (long school = 1; school <= 60; school++) {
            all.add(
                    at(
                            school,
                            latitude + random.nextGaussian() * 0.3,
                            -71 + random.nextGaussian()));
        }
        Set<Long> expected =
                all.stream()
                        .filter(one -> all.get(0).kmTo(one) <= km)
                        .map(SchoolPlace::school)
                        .collect(Collectors.toSet());
        List<SchoolMap.Neighbour> near = new SchoolMap(all, Map.of()).near(1, km, 100);
        assertEquals(
                expected,
                near.stream().map(SchoolMap.Neighbour::school).collect(Collectors.toSet()));
        assertEquals(1, near.get(0).school());
        for (int i = 2; i < near.size(); i++) {
            assertTrue(near.get(i - 1).km() <= near.get(i).km());
        }
        assertEquals(
                near.subList(0, Math.min(5, near.size())),
                new SchoolMap(all, Map.of()).near(1, km, 5));
    }

    @Example
    void aSchoolWithoutPlaceHasNoNeighbours() {
        SchoolMap map = new SchoolMap(List.of(at(1, -33, -70)), Map.of(2L, "A", 3L, "A"));
        assertEquals(List.of(), map.near(2, 10, 5));
        assertTrue(map.find(2).isEmpty());
        assertEquals(List.of(2L, 3L), map.onRoute(3), "but it has its route");
        assertEquals(List.of(), map.onRoute(1));
    }
}
