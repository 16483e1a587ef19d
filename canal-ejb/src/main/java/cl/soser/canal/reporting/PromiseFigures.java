package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;

/**
 * Promises kept: of the requests to which a definitive answer was promised for a day of the period,
 * how many had it by then (rules, section 6). Readers of an institution or area get their own only.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class PromiseFigures {

    @Inject PromiseCounter counter;
    @Inject ReportingReach reach;

    /** Kept and broken promises form the share; pending ones do not. */
    public record Promises(long kept, long broken, long pending) implements Serializable {

        public long decided() {
            return kept + broken;
        }
    }

    /**
     * @param filter its codes and its school narrow what is counted
     */
    public Promises of(@NotNull Days days, @NotNull CaseFilter filter) {
        return counter.of(days, reach.of(filter));
    }
}
