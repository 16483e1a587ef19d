package cl.soser.canal.phone.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.phone.LineFormula;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What is shown never says anything else than the verdict. */
class ShareTest {

    private static LineIndicator of(long part, long whole, BigDecimal target, boolean ceiling) {
        Share share = new Share(part, whole);
        return LineIndicator.of(
                share, List.of(share), LineFormula.Averaging.CONJUNTO, target, ceiling);
    }

    @Property
    void aShownFigureMeetsItsTargetExactlyWhenTheVerdictSaysSo(
            @ForAll @LongRange(min = 1, max = 200_000) long whole,
            @ForAll @LongRange(min = 0, max = 10_000) long tenThousandths) {
        long part = whole * tenThousandths / 10_000;
        LineIndicator service = of(part, whole, LineTargets.USUAL.service(), false);
        assertEquals(
                service.met(),
                service.shown(service.value()).compareTo(LineTargets.USUAL.service()) >= 0);
        LineIndicator left = of(part, whole, LineTargets.USUAL.abandonment(), true);
        assertEquals(
                left.met(),
                left.shown(left.value()).compareTo(LineTargets.USUAL.abandonment()) <= 0);
    }

    @Property
    void uptimeIsShownAsMoreThanItsTargetExactlyWhenItIs(
            @ForAll @LongRange(min = 0, max = 60_000_000) long downMs) {
        LineUptime uptime =
                new LineUptime(Duration.ofDays(30), Duration.ofMillis(downMs), Duration.ZERO);
        assertEquals(uptime.met(), uptime.shown().compareTo(LineTargets.USUAL.uptime()) > 0);
    }

    @Test
    void itIsCutTowardsTheWorse() {
        BigDecimal target = LineTargets.USUAL.abandonment();
        assertEquals("0.3334", shown(1, 3));
        assertEquals("0.6667", shown(2, 3));
        assertEquals("0.0500", shown(1, 20));
        assertEquals("0.0501", shown(5004, 100_000));
        assertEquals(null, LineIndicator.shown(null, target, true));
    }

    private static String shown(long part, long whole) {
        return LineIndicator.shown(
                        new Share(part, whole).value(), LineTargets.USUAL.abandonment(), true)
                .toString();
    }
}
