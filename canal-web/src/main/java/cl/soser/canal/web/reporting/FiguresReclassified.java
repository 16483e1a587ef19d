package cl.soser.canal.web.reporting;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.reporting.cases.ReclassifiedCase;
import cl.soser.canal.reporting.cases.ReclassifiedCaseQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Beside the figures: what left a term in the period, each with its reason. */
@Named
@RequestScoped
public class FiguresReclassified {

    @Inject ReclassifiedCaseQuery reclassifiedCaseQuery;
    @Inject FiguresRequest figuresRequest;
    @Inject Caller caller;

    private List<ReclassifiedCase> rows;

    /** For those who answer for the whole contract, and for its institution. */
    public boolean isShown() {
        return caller.has(Role.ADMINISTRADOR)
                || caller.has(Role.OPERACIONES)
                || caller.has(Role.INSTITUCION);
    }

    /** The oldest first. */
    public List<ReclassifiedCase> getRows() {
        if (rows == null) {
            rows = reclassifiedCaseQuery.of(figuresRequest.days(), figuresRequest.filter());
        }
        return rows;
    }
}
