package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.criteria.ReportingScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Satisfaction with the service, counted in the month of the question; restricted and annulled
 * requests are in no figure. Area, topic and channel are those of the closing. Readers of an
 * institution or area get their own only.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class SatisfactionFigureQuery {

    @Inject SatisfactionCounter counter;
    @Inject ReportingScope reportingScope;

    /** What these figures may be grouped by. */
    public static Set<Dimension> dimensions() {
        return SatisfactionCounter.dimensions();
    }

    /**
     * @param by at most two of {@link #dimensions}; none gives the total alone
     */
    public SatisfactionReport of(
            @NotNull DayRange period, @NotNull @Size(max = 2) List<Dimension> by) {
        return of(period, by, CaseCriteria.ALL);
    }

    /** The same, narrowed by the filter's codes and school only. */
    public SatisfactionReport of(
            @NotNull DayRange period,
            @NotNull @Size(max = 2) List<Dimension> by,
            @NotNull CaseCriteria filter) {
        return counter.of(period, by, reportingScope.of(filter));
    }
}
