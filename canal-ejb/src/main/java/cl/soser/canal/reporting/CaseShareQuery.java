package cl.soser.canal.reporting;

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

/** Counts shares of requests. Readers of an institution or area get their own only. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class CaseShareQuery {

    @Inject CaseShareCounter counter;
    @Inject ReportingScope reportingScope;

    /**
     * @param by at most two of {@link Dimension#OF_ANSWERS}; none gives the total alone
     */
    public FigureReport<CaseShare.Counted> of(
            @NotNull CaseShare share,
            @NotNull DayRange days,
            @NotNull @Size(max = 2) List<Dimension> by) {
        return counter.of(share, days, by, reportingScope.of(CaseCriteria.COUNTED));
    }

    /**
     * @param filter its codes and its school narrow what is counted
     */
    public CaseShare.Counted of(
            @NotNull CaseShare share, @NotNull DayRange days, @NotNull CaseCriteria filter) {
        return counter.of(share, days, reportingScope.of(filter));
    }
}
