package cl.soser.canal.web.gestion.restricted;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.restricted.RestrictedTicketDetails;
import cl.soser.canal.ticket.restricted.RestrictedTicketService;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/reservada.xhtml: a restricted ticket without a word of it. */
@Named
@ViewScoped
public class RestrictedTicketView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RestrictedTicketService restrictedTicketService;

    @Param(name = "numero")
    transient String number;

    private RestrictedTicketDetails ticket;
    private boolean readable;

    @PostConstruct
    void open() {
        if (number == null || number.isBlank()) {
            throw new NotFoundException();
        }
        ticket = restrictedTicketService.look(number);
        readable = !restrictedTicketService.isClosed(number);
    }

    public String getTitle() {
        return Bundles.text(ticket.blocked() ? "closed.title.blocked" : "closed.title");
    }

    /** The key of the words that say why there is no more to see. */
    public String getWhy() {
        if (ticket.blocked()) {
            return "closed.text.blocked";
        }
        return readable ? "closed.text.reader" : "closed.text";
    }

    /** Who handles it, by function and not by name. */
    public String getWho() {
        if (ticket.blocked()) {
            return Bundles.text("closed.who.blocked");
        }
        return ticket.listed()
                ? Bundles.text("closed.who.named", ticket.readers())
                : Bundles.text("closed.who.management", ticket.readers());
    }

    /** What was done, on this page again. */
    void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/gestion/reservada?numero=" + ticket.number());
    }

    public RestrictedTicketDetails getTicket() {
        return ticket;
    }

    /** The user is one of its readers, who came here to exclude somebody. */
    public boolean isReadable() {
        return readable;
    }
}
