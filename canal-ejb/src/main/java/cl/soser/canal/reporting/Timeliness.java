package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Caller;
import cl.soser.canal.sla.Compliance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Punctuality of answers (rules, section 6). Whoever reads for an institution or an area gets its
 * own alone.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class Timeliness {

    @Inject TimelinessFigures figures;
    @Inject Caller caller;
    @Inject ReportingReach reach;

    /**
     * Figures of a half-open period of days in Santiago.
     *
     * @param by at most two dimensions; none gives the total alone
     */
    public TimelinessReport of(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull @Size(max = 2) List<Dimension> by) {
        return of(new Days(from, until), by, CaseFilter.COUNTED);
    }

    /** The same of those that meet the filter's codes and school. */
    public TimelinessReport of(
            @NotNull Days period,
            @NotNull @Size(max = 2) List<Dimension> by,
            @NotNull CaseFilter filter) {
        return figures.of(period, by, reach.of(filter));
    }

    /**
     * The same along each of these alone, in their order; counted once, where each report by itself
     * would count anew.
     */
    public List<TimelinessReport> each(
            @NotNull Days period,
            @NotNull @Size(min = 1, max = 2) List<Dimension> along,
            @NotNull CaseFilter filter) {
        return figures.each(period, along, reach.of(filter));
    }

    /** The total of one area, for its own board. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA})
    public Compliance ofAreas(@NotNull LocalDate from, @NotNull LocalDate until) {
        Set<String> areas = caller.areas();
        return figures
                .of(new Days(from, until), List.of(Dimension.AREA), CaseFilter.COUNTED)
                .groups()
                .stream()
                .filter(group -> areas.contains(group.key().get(Dimension.AREA)))
                .map(TimelinessReport.Group::figures)
                .reduce(Compliance::plus)
                .orElse(Compliance.NONE);
    }
}
