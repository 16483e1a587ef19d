package cl.soser.canal.sla;

import cl.soser.canal.shared.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The figures of a period by which the contract judges punctuality (rules, section 6). All of it is
 * arithmetic on whole cases: a verdict never depends on how a fraction was rounded.
 *
 * @param recibidos entries of the period that are not annulled
 * @param enPlazo due in the period and left in time
 * @param fueraDePlazo due in the period and left late, or never left
 * @param abiertosVencidos of those out of time, the ones still unanswered
 * @param pendientes due in the period, not left, deadline still ahead
 * @param meta the share in time the contract asks for
 */
public record Compliance(
        long recibidos,
        long enPlazo,
        long fueraDePlazo,
        long abiertosVencidos,
        long pendientes,
        BigDecimal meta)
        implements Serializable {

    /** The target of the procedure: 98 of 100 in time. */
    private static final BigDecimal META = new BigDecimal("0.98");

    /** Nothing received, nothing due; the start of a sum. */
    public static final Compliance NONE = new Compliance(0, 0, 0, 0, 0);

    public Compliance {
        if (recibidos < 0 || enPlazo < 0 || abiertosVencidos < 0 || pendientes < 0) {
            throw new IllegalArgumentException("cases are counted from zero");
        }
        if (abiertosVencidos > fueraDePlazo) {
            throw new IllegalArgumentException("an open overdue case is out of time");
        }
        meta = meta.stripTrailingZeros();
    }

    /** Judged by the procedure's own target. */
    public Compliance(
            long recibidos,
            long enPlazo,
            long fueraDePlazo,
            long abiertosVencidos,
            long pendientes) {
        this(recibidos, enPlazo, fueraDePlazo, abiertosVencidos, pendientes, META);
    }

    /** The same cases judged by another target. */
    public Compliance judgedBy(BigDecimal target) {
        return new Compliance(
                recibidos, enPlazo, fueraDePlazo, abiertosVencidos, pendientes, target);
    }

    /** Judged as this one is. */
    public Compliance plus(Compliance other) {
        return new Compliance(
                recibidos + other.recibidos,
                enPlazo + other.enPlazo,
                fueraDePlazo + other.fueraDePlazo,
                abiertosVencidos + other.abiertosVencidos,
                pendientes + other.pendientes,
                meta);
    }

    /** Due in the period: in time, out of time and still pending. */
    public long vencenEnPeriodo() {
        return enPlazo + fueraDePlazo + pendientes;
    }

    /**
     * The share in time of what has been decided, with four decimals, or null when nothing has.
     * Whether the target is met is {@link #cumple}.
     */
    public BigDecimal cumplimiento() {
        return Rounding.of(exact(), Rounding.PROGRAMS);
    }

    /**
     * The same for people, with as many decimals of a fraction as are asked for, and more where a
     * missed target would look met; null when nothing has been decided.
     */
    public BigDecimal shown(int digits) {
        return Rounding.of(exact(), digits, share -> share.compareTo(meta) >= 0);
    }

    private BigDecimal exact() {
        return Rounding.share(enPlazo, enPlazo + fueraDePlazo);
    }

    /**
     * How many more may be late before the target is missed; negative once it is. Null when nothing
     * is due.
     */
    public Long atrasosDisponibles() {
        long due = vencenEnPeriodo();
        return due == 0
                ? null
                : BigDecimal.ONE
                                .subtract(meta)
                                .multiply(BigDecimal.valueOf(due))
                                .setScale(0, RoundingMode.FLOOR)
                                .longValueExact()
                        - fueraDePlazo;
    }

    /** Whether the target is met, exactly; null when nothing has been decided. */
    public Boolean cumple() {
        long decided = enPlazo + fueraDePlazo;
        return decided == 0
                ? null
                : BigDecimal.valueOf(enPlazo).compareTo(meta.multiply(BigDecimal.valueOf(decided)))
                        >= 0;
    }
}
