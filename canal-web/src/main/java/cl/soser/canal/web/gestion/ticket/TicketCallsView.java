package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.phone.CallRow;
import cl.soser.canal.phone.CallService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The call a ticket came of, and those that were about it. */
@Named
@RequestScoped
public class TicketCallsView {

    @Inject CallService callService;
    @Inject TicketView view;

    private List<CallRow> rows;

    public List<CallRow> getRows() {
        if (rows == null) {
            rows = callService.ofTicket(view.getNumber());
        }
        return rows;
    }
}
