package cl.soser.canal.reporting.answers;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.reporting.counts.FigureReport;
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

/**
 * Whether answers were to the point, half of what the contract asks of them (procedure, page 16).
 * Readers of an institution or area get their own only: of the sample of the whole channel, the
 * answers to their requests.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class QualityFigureQuery {

    @Inject QualityCounter counter;
    @Inject ReportingScope reportingScope;

    /**
     * @param by at most two of {@link Dimension#OF_ANSWERS}; none gives the total alone
     */
    public FigureReport<QualityCounts> of(
            @NotNull DayRange period,
            @NotNull @Size(max = 2) List<Dimension> by,
            @NotNull CaseCriteria filter) {
        return counter.of(period, by, reportingScope.of(filter));
    }
}
