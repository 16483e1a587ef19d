package cl.soser.canal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowPlacementTest {

    private static final List<String> ALL = List.of("A", "B", "C", "D");

    @Test
    void thoseOfTheFileStandWhereItSaysAndTheOthersAroundThem() {
        assertEquals(List.of("D", "A", "B", "C"), RowPlacement.of(ALL, Map.of("D", 1)));
        assertEquals(List.of("B", "C", "A", "D"), RowPlacement.of(ALL, Map.of("A", 3, "B", 1)));
        assertEquals(List.of("A", "C", "D", "B"), RowPlacement.of(ALL, Map.of("B", 900)));
    }

    @Test
    void noTwoHaveTheSameNumberAtAnyMoment() {
        Map<String, Integer> numbers = new HashMap<>(Map.of("A", 10, "B", 20, "C", 30, "D", 40));
        RowPlacement.put(
                ALL,
                Map.of("D", 1),
                (one, at) -> {
                    numbers.put(one, at);
                    Set<Integer> different = new HashSet<>(numbers.values());
                    assertEquals(4, different.size());
                },
                10,
                () -> {});
        assertEquals(Map.of("D", 10, "A", 20, "B", 30, "C", 40), numbers);
    }
}
