package cl.soser.canal.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.sla.Compliance;
import org.junit.jupiter.api.Test;

class SmallCountPolicyTest {

    private static String told(long... counts) {
        boolean[] hidden = SmallCountPolicy.hidden(counts);
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            told.append(hidden[i] ? "·" : counts[i]).append(' ');
        }
        return told.toString().strip();
    }

    @Test
    void fourIsHiddenAndFiveIsTold() {
        assertEquals("5 6 7", told(5, 6, 7));
        assertEquals("· · 9", told(4, 4, 9));
    }

    @Test
    void oneAloneTakesTheNextSmallestWithIt() {
        assertEquals("20 · · 0", told(20, 4, 7, 0), "else 27 + 4 less the rest is 4");
    }

    @Test
    void twoOfOneWouldGiveThemselvesAway() {
        assertEquals("20 · · ·", told(20, 1, 1, 6), "their sum of two can only be one and one");
        assertEquals("20 · ·", told(20, 1, 4));
    }

    @Test
    void noneIsToldUnlessNothingElseCoversAnother() {
        assertEquals("0 8", told(0, 8));
        assertEquals("· ·", told(0, 3));
        assertArrayEquals(new boolean[0], SmallCountPolicy.hidden(new long[0]));
        assertEquals("·", told(3));
    }

    @Test
    void whatIsLeftOutIsNeverOneGroupWhereThereAreMore() {
        java.util.Random random = new java.util.Random(5);
        for (int n = 0; n < 2000; n++) {
            long[] counts = random.longs(2 + random.nextInt(15), 0, 12).toArray();
            boolean[] hidden = SmallCountPolicy.hidden(counts);
            long sum = 0;
            int groups = 0;
            for (int i = 0; i < counts.length; i++) {
                assertTrue(hidden[i] || !SmallCountPolicy.isSmall(counts[i]));
                sum += hidden[i] ? counts[i] : 0;
                groups += hidden[i] ? 1 : 0;
            }
            assertTrue(groups == 0 || groups == counts.length || groups > 1 && sum >= 5);
        }
    }

    @Test
    void aShareIsCutAndOfFewIsNotTold() {
        assertEquals(97, PublicFigureQuery.cell("13", of(9799, 201), false).percent());
        assertNull(PublicFigureQuery.cell("13", of(3, 1), false).percent());
        assertNull(PublicFigureQuery.cell("13", of(30, 1), false).percent(), "it tells of the one");
        assertNull(
                PublicFigureQuery.cell("13", of(4, 30), false).percent(), "it tells of the four");
        assertEquals(100, PublicFigureQuery.cell("13", of(30, 0), false).percent());
        assertNull(PublicFigureQuery.cell("13", of(30, 1), true).percent());
        assertNull(PublicFigureQuery.cell("13", of(30, 1), true).received());
        assertEquals(false, PublicFigureQuery.cell("13", of(30, 1), true).few());
        assertEquals(true, PublicFigureQuery.cell("13", of(3, 1), true).few());
    }

    private static Compliance of(long inTime, long late) {
        return new Compliance(inTime + late, inTime, late, 0, 0);
    }
}
