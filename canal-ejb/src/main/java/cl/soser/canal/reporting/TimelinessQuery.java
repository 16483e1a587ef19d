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
import java.time.LocalDate;
import java.util.List;

/**
 * Punctuality of answers (rules, section 6). Readers of an institution or area get their own only.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class TimelinessQuery {

    @Inject TimelinessCounter timelinessCounter;
    @Inject ReportingScope reportingScope;

    /**
     * Figures of a half-open period of days in Santiago.
     *
     * @param by at most two dimensions; none gives the total alone
     */
    public TimelinessReport of(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull @Size(max = 2) List<Dimension> by) {
        return of(new DayRange(from, until), by, CaseCriteria.COUNTED);
    }

    /** The same, narrowed by the filter's codes and school. */
    public TimelinessReport of(
            @NotNull DayRange period,
            @NotNull @Size(max = 2) List<Dimension> by,
            @NotNull CaseCriteria filter) {
        return timelinessCounter.of(period, by, reportingScope.of(filter));
    }

    /** The same by each of these dimensions separately, in order, with one count. */
    public List<TimelinessReport> each(
            @NotNull DayRange period,
            @NotNull @Size(min = 1, max = 2) List<Dimension> along,
            @NotNull CaseCriteria filter) {
        return timelinessCounter.each(period, along, reportingScope.of(filter));
    }
}
