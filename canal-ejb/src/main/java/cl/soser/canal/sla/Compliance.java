package cl.soser.canal.sla;

import cl.soser.canal.shared.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The figures of a period by which the contract judges punctuality (rules, section 6). All
 * arithmetic uses whole cases: whether the target is met never depends on rounding.
 *
 * @param received entries of the period that are not annulled
 * @param inTime due in the period and left in time
 * @param late due in the period and left late, or never left
 * @param stillOpen of those out of time, the ones still unanswered
 * @param pending due in the period, not left, deadline still ahead
 * @param target the share in time the contract asks for
 */
public record Compliance(
        long received, long inTime, long late, long stillOpen, long pending, BigDecimal target)
        implements Serializable {

    /** The target of the procedure: 98 of 100 in time. */
    private static final BigDecimal PROCEDURE_TARGET = new BigDecimal("0.98");

    /** Nothing received, nothing due; the start of a sum. */
    public static final Compliance NONE = new Compliance(0, 0, 0, 0, 0);

    public Compliance {
        if (received < 0 || inTime < 0 || stillOpen < 0 || pending < 0) {
            throw new IllegalArgumentException("cases are counted from zero");
        }
        if (stillOpen > late) {
            throw new IllegalArgumentException("an open overdue case is out of time");
        }
        target = target.stripTrailingZeros();
    }

    /** Judged by the procedure's own target. */
    public Compliance(long received, long inTime, long late, long stillOpen, long pending) {
        this(received, inTime, late, stillOpen, pending, PROCEDURE_TARGET);
    }

    /** The same cases judged by another target. */
    public Compliance withTarget(BigDecimal target) {
        return new Compliance(received, inTime, late, stillOpen, pending, target);
    }

    /** Judged as this one is. */
    public Compliance plus(Compliance other) {
        return new Compliance(
                received + other.received,
                inTime + other.inTime,
                late + other.late,
                stillOpen + other.stillOpen,
                pending + other.pending,
                target);
    }

    /** Due in the period: in time, out of time and still pending. */
    public long due() {
        return inTime + late + pending;
    }

    /**
     * The share in time of what has been decided, with four decimals, or null when nothing has.
     * Whether the target is met is {@link #met}.
     */
    public BigDecimal share() {
        return Rounding.of(exact(), Rounding.PROGRAMS);
    }

    /**
     * The same for people, with as many decimals of a fraction as are asked for, and more where a
     * missed target would look met; null when nothing has been decided.
     */
    public BigDecimal shown(int digits) {
        return Rounding.of(exact(), digits, share -> share.compareTo(target) >= 0);
    }

    private BigDecimal exact() {
        return Rounding.share(inTime, inTime + late);
    }

    /**
     * How many more may be late before the target is missed; negative once it is. Null when nothing
     * is due.
     */
    public Long lateAllowed() {
        long due = due();
        return due == 0
                ? null
                : BigDecimal.ONE
                                .subtract(target)
                                .multiply(BigDecimal.valueOf(due))
                                .setScale(0, RoundingMode.FLOOR)
                                .longValueExact()
                        - late;
    }

    /** Whether the target is met, exactly; null when nothing has been decided. */
    public Boolean met() {
        long decided = inTime + late;
        return decided == 0
                ? null
                : BigDecimal.valueOf(inTime).compareTo(target.multiply(BigDecimal.valueOf(decided)))
                        >= 0;
    }
}
