package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.inbound.InboundMail;
import cl.soser.canal.inbound.TicketMailQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The mails of the ticket that is shown. */
@Named
@RequestScoped
public class TicketMailsView {

    @Inject TicketMailQuery ticketMailQuery;
    @Inject TicketView view;

    private List<InboundMail> rows;

    public List<InboundMail> getRows() {
        if (rows == null) {
            rows = ticketMailQuery.of(view.getNumber());
        }
        return rows;
    }
}
