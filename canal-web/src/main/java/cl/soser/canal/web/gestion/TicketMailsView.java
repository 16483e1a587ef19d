package cl.soser.canal.web.gestion;

import cl.soser.canal.inbound.IncomingMail;
import cl.soser.canal.inbound.TicketMails;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The mails of the ticket that is shown. */
@Named
@RequestScoped
public class TicketMailsView {

    @Inject TicketMails mails;
    @Inject TicketView view;

    private List<IncomingMail> rows;

    public List<IncomingMail> getRows() {
        if (rows == null) {
            rows = mails.of(view.getNumber());
        }
        return rows;
    }
}
