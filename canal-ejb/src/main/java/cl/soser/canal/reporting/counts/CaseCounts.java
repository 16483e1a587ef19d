package cl.soser.canal.reporting.counts;

import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.ticket.Timeliness;
import java.math.BigDecimal;

/**
 * How many requests entered, and the states of those that fell due: the base of all figures.
 *
 * @param received entered in the period and not annulled
 * @param annulled entered in the period and annulled since
 * @param inTime due in the period and left in time
 * @param late due in the period and left late
 * @param open due in the period, past the deadline and unanswered
 * @param pending due in the period, unanswered, deadline ahead
 */
public record CaseCounts(
        long received, long annulled, long inTime, long late, long open, long pending) {

    public static final CaseCounts NONE = new CaseCounts(0, 0, 0, 0, 0, 0);

    static CaseCounts received(long counted, long annulled) {
        return new CaseCounts(counted, annulled, 0, 0, 0, 0);
    }

    static CaseCounts due(long inTime, long late, long open, long pending) {
        return new CaseCounts(0, 0, inTime, late, open, pending);
    }

    public CaseCounts plus(CaseCounts other) {
        return new CaseCounts(
                received + other.received,
                annulled + other.annulled,
                inTime + other.inTime,
                late + other.late,
                open + other.open,
                pending + other.pending);
    }

    /** Of those due in the period; null for all of them. */
    public long standing(CaseStanding standing) {
        return standing == null
                ? inTime + late + open + pending
                : standing.timeliness().stream().mapToLong(this::count).sum();
    }

    private long count(Timeliness timeliness) {
        return switch (timeliness) {
            case EN_PLAZO -> inTime;
            case FUERA_DE_PLAZO -> late;
            case ABIERTO_VENCIDO -> open;
            case PENDIENTE -> pending;
        };
    }

    /** Without those annulled since. */
    CaseCounts counted() {
        return annulled == 0 ? this : new CaseCounts(received, 0, inTime, late, open, pending);
    }

    /** Whether it holds a request that figures of the contract count; an annulled one is none. */
    public boolean isCounted() {
        return received + inTime + late + open + pending > 0;
    }

    /** All that entered, including annulled ones. */
    public long entered() {
        return received + annulled;
    }

    public Compliance withTarget(BigDecimal target) {
        return new Compliance(received, inTime, late + open, open, pending, target);
    }
}
