package cl.soser.canal.phone.indicator;

import cl.soser.canal.shared.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long the line could be called, day and night. Two outages at once are down once; planned ones
 * count as down and are shown separately.
 *
 * @param whole how long the time was, up to now
 * @param target more than this share
 */
public record LineUptime(Duration whole, Duration down, Duration planned, BigDecimal target)
        implements Serializable {

    /** Judged by what the procedure says. */
    LineUptime(Duration whole, Duration down, Duration planned) {
        this(whole, down, planned, LineTargets.USUAL.uptime());
    }

    LineUptime withTarget(BigDecimal other) {
        return new LineUptime(whole, down, planned, other);
    }

    static LineUptime of(Instant from, Instant until, List<LineOutageRow> outages) {
        Duration whole = from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
        return new LineUptime(
                whole,
                down(from, until, outages),
                down(from, until, outages.stream().filter(LineOutageRow::planned).toList()));
    }

    private static Duration down(Instant from, Instant until, List<LineOutageRow> outages) {
        Duration down = Duration.ZERO;
        Instant reached = from;
        List<LineOutageRow> inOrder = new ArrayList<>(outages);
        inOrder.removeIf(LineOutageRow::isWithdrawn);
        inOrder.sort(Comparator.comparing(LineOutageRow::startedAt));
        for (LineOutageRow outage : inOrder) {
            down = down.plus(outage.within(reached, until));
            Instant end = outage.endedAt() == null ? until : outage.endedAt();
            reached = end.isAfter(reached) ? end : reached;
        }
        return down;
    }

    /** Null where the time has not begun. */
    public BigDecimal value() {
        return whole.isZero()
                ? null
                : BigDecimal.valueOf(whole.minus(down).toMillis())
                        .divide(BigDecimal.valueOf(whole.toMillis()), MathContext.DECIMAL64);
    }

    /** As pages and programs show it: cut towards the worse. */
    public BigDecimal shown() {
        return Rounding.cut(
                value(), Rounding.PROGRAMS, false, share -> share.compareTo(target) > 0);
    }

    /** As reports of the first two editions show it, whose hashes stay. */
    public BigDecimal rounded() {
        return Rounding.of(value(), Rounding.PROGRAMS, share -> share.compareTo(target) > 0);
    }

    public Boolean met() {
        return value() == null ? null : value().compareTo(target) > 0;
    }
}
