package cl.soser.canal.qualitysample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SampleSizePolicyTest {

    @Test
    void itIsOneInTwentyAndTenAtLeastAndAllWhereThereAreFewer() {
        assertEquals(0, SampleSizePolicy.size(0, 5, 10));
        assertEquals(9, SampleSizePolicy.size(9, 5, 10));
        assertEquals(10, SampleSizePolicy.size(10, 5, 10));
        assertEquals(10, SampleSizePolicy.size(200, 5, 10));
        assertEquals(11, SampleSizePolicy.size(201, 5, 10));
        assertEquals(50, SampleSizePolicy.size(1000, 5, 10));
    }

    @Property
    void itIsNeverLessThanFivePercentNorMoreThanThereAre(
            @ForAll @IntRange(max = 1_000_000) int population) {
        int size = SampleSizePolicy.size(population, 5, 10);
        assertTrue(size <= population);
        assertTrue(size * 20L >= population);
    }
}
