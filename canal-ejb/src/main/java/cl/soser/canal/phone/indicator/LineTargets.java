package cl.soser.canal.phone.indicator;

import cl.soser.canal.contract.Indicator;
import cl.soser.canal.contract.MonthlyTargets;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What the line must reach in a month. The line is one: where contracts differ, the strictest.
 *
 * @param service at least this share
 * @param abandonment at most this one
 * @param uptime more than this one
 */
public record LineTargets(BigDecimal service, BigDecimal abandonment, BigDecimal uptime)
        implements Serializable {

    /** What the procedure says (rules, section 8). */
    public static final LineTargets USUAL =
            new LineTargets(
                    Indicator.LINEA_SERVICIO.usual(),
                    Indicator.LINEA_ABANDONO.usual(),
                    Indicator.LINEA_DISPONIBILIDAD.usual());

    public LineTargets {
        service = service.stripTrailingZeros();
        abandonment = abandonment.stripTrailingZeros();
        uptime = uptime.stripTrailingZeros();
    }

    static LineTargets of(MonthlyTargets targets, YearMonth month) {
        return new LineTargets(
                targets.of(Indicator.LINEA_SERVICIO, month),
                targets.of(Indicator.LINEA_ABANDONO, month),
                targets.of(Indicator.LINEA_DISPONIBILIDAD, month));
    }
}
