package cl.soser.canal.web.gestion;

import cl.soser.canal.inbound.InboundMailFile;
import cl.soser.canal.inbound.TicketMailQuery;
import cl.soser.canal.inbound.TicketMailQuery.WholeMail;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** gestion/correo/completo.xhtml: a mail of a ticket with all it says. */
@Named
@RequestScoped
public class WholeMailView {

    @Inject TicketMailQuery ticketMailQuery;

    private String number;
    private WholeMail whole;

    @PostConstruct
    void open() {
        number = Faces.getRequestParameter("solicitud");
        String id = Faces.getRequestParameter("id");
        if (number == null
                || !number.matches("CP-\\d{4}-\\d{6,9}")
                || id == null
                || !id.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        whole = ticketMailQuery.whole(number, Long.parseLong(id));
    }

    public String getNumber() {
        return number;
    }

    public WholeMail getWhole() {
        return whole;
    }

    public String size(InboundMailFile file) {
        return MailView.sizeOf(file.getSize());
    }
}
