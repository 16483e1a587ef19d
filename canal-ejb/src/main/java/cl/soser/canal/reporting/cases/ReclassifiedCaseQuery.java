package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
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
import java.util.List;

/** The requests whose term was removed, lengthened or hidden; an institution gets its own. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class ReclassifiedCaseQuery {

    @Inject ReclassifiedCaseReader reclassifiedCaseReader;
    @Inject ReportingScope reportingScope;

    /** Done in these days, the oldest first. */
    public List<ReclassifiedCase> of(@NotNull DayRange days, @NotNull CaseCriteria filter) {
        return reclassifiedCaseReader.of(
                days, reportingScope.of(filter).codes().get(Dimension.INSTITUCION));
    }
}
