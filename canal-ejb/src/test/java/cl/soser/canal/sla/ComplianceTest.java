package cl.soser.canal.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ComplianceTest {

    /** The contract's worked month, October 2026: what is due, by motive. */
    @Test
    void theWorkedMonthGivesItsFigures() {
        Compliance reclamo = new Compliance(4, 4, 2, 1, 0);
        Compliance consulta = new Compliance(2, 2, 0, 0, 0);
        Compliance sugerencia = new Compliance(2, 1, 1, 0, 0);
        Compliance felicitacion = new Compliance(1, 0, 0, 0, 0);

        assertFigures(reclamo, 4, 6, 4, 2, 1, "0.6667", -2L, false);
        assertFigures(consulta, 2, 2, 2, 0, 0, "1.0000", 0L, true);
        assertFigures(sugerencia, 2, 2, 1, 1, 0, "0.5000", -1L, false);
        assertFigures(felicitacion, 1, 0, 0, 0, 0, null, null, null);
        assertFigures(
                Compliance.NONE.plus(reclamo).plus(consulta).plus(sugerencia).plus(felicitacion),
                9,
                10,
                7,
                3,
                1,
                "0.7000",
                -3L,
                false);
    }

    @Test
    void aRunningPeriodCountsPendingCasesAsRoomButNotInTheRatio() {
        Compliance running = new Compliance(100, 49, 1, 0, 50);
        assertEquals(100, running.due());
        assertEquals(new BigDecimal("0.9800"), running.share());
        assertEquals(1L, running.lateAllowed());
        assertTrue(running.met());
        Compliance onlyPending = new Compliance(5, 0, 0, 0, 50);
        assertNull(onlyPending.share());
        assertNull(onlyPending.met());
        assertEquals(1L, onlyPending.lateAllowed());
    }

    @Test
    void aRoundedFigureNeverDecidesTheVerdict() {
        Compliance almost = new Compliance(0, 97_999, 2_001, 0, 0);
        assertEquals(new BigDecimal("0.9800"), almost.share());
        assertFalse(almost.met());
        assertEquals(-1L, almost.lateAllowed());
        assertTrue(new Compliance(0, 98_000, 2_000, 0, 0).met());
    }

    @Test
    void impossibleFiguresAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Compliance(0, 0, 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Compliance(0, -1, 0, 0, 0));
    }

    @Property
    void theIdentitiesHold(
            @ForAll @LongRange(max = 10_000_000) long inTime,
            @ForAll @LongRange(max = 10_000_000) long late,
            @ForAll @LongRange(max = 10_000_000) long pending) {
        Compliance one = new Compliance(0, inTime, late, late / 2, pending);
        assertEquals(inTime + late + pending, one.due());
        assertEquals(one, one.plus(Compliance.NONE));
        if (inTime + late > 0) {
            BigInteger hundred = BigInteger.valueOf(100);
            boolean met =
                    BigInteger.valueOf(inTime)
                                    .multiply(hundred)
                                    .compareTo(
                                            BigInteger.valueOf(98)
                                                    .multiply(BigInteger.valueOf(inTime + late)))
                            >= 0;
            assertEquals(met, one.met());
            if (pending == 0) {
                assertEquals(met, one.lateAllowed() >= 0);
            }
        }
    }

    private static void assertFigures(
            Compliance figures,
            long received,
            long due,
            long inTime,
            long late,
            long open,
            String ratio,
            Long room,
            Boolean met) {
        assertEquals(received, figures.received());
        assertEquals(due, figures.due());
        assertEquals(inTime, figures.inTime());
        assertEquals(late, figures.late());
        assertEquals(open, figures.stillOpen());
        assertEquals(ratio == null ? null : new BigDecimal(ratio), figures.share());
        assertEquals(room, figures.lateAllowed());
        assertEquals(met, figures.met());
    }
}
