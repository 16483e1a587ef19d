package cl.soser.canal.web.gestion.inbound;

import cl.soser.canal.inbound.InboundMailFile;
import cl.soser.canal.inbound.TicketMailQuery;
import cl.soser.canal.inbound.TicketMailQuery.WholeMail;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.NumberConverter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** gestion/correo/completo.xhtml: a mail of a ticket with all it says. */
@Named
@RequestScoped
public class WholeMailView {

    @Inject TicketMailQuery ticketMailQuery;

    @Param(name = "solicitud")
    String number;

    @Param(name = "id", converterClass = NumberConverter.class)
    Long asked;

    private WholeMail whole;

    @PostConstruct
    void open() {
        if (number == null || !number.matches("CP-\\d{4}-\\d{6,9}") || asked == null) {
            throw new NotFoundException();
        }
        whole = ticketMailQuery.whole(number, asked);
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
