package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionRow;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The actions for the ticket that is shown. */
@Named
@RequestScoped
public class TicketCorrectiveActionsView {

    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject TicketView view;
    @Inject CurrentUser user;

    private List<CorrectiveActionRow> rows;

    public List<CorrectiveActionRow> getRows() {
        if (rows == null) {
            rows = correctiveActionQuery.ofTicket(view.getNumber());
        }
        return rows;
    }

    /** Operators read them here; they have no page of their own. */
    public boolean linked(CorrectiveActionRow row) {
        return row.correctiveAction() != null && (user.isLeader() || user.is(Role.AREA));
    }
}
