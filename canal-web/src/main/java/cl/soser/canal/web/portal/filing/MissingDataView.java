package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/**
 * What the account of who writes lacks of the procedure's data: asked beside the request, open at
 * the first one, and demanded never.
 */
@Named
@RequestScoped
public class MissingDataView {

    @Inject FilingService filingService;
    @Inject CitizenTicketService citizenTicketService;

    private Set<DraftField> lacking;
    private Boolean first;

    public boolean isAny() {
        return !lacking().isEmpty();
    }

    public boolean isUserType() {
        return lacking().contains(DraftField.USER_TYPE);
    }

    public boolean isBirthDate() {
        return lacking().contains(DraftField.BIRTH_DATE);
    }

    public boolean isSex() {
        return lacking().contains(DraftField.SEX);
    }

    public boolean isComuna() {
        return lacking().contains(DraftField.COMUNA);
    }

    /** Whether it is her first request: later ones do not unfold what she left out. */
    public boolean isFirst() {
        if (first == null) {
            first = citizenTicketService.list(null, 1).rows().isEmpty();
        }
        return first;
    }

    private Set<DraftField> lacking() {
        if (lacking == null) {
            lacking = filingService.lacking();
        }
        return lacking;
    }
}
