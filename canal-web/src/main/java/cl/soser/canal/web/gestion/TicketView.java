package cl.soser.canal.web.gestion;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.TicketRef;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/ticket.xhtml: which ticket is on the screen, and in which state of it. */
@Named
@ViewScoped
public class TicketView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject TicketPage page;

    private String number;
    private int version;

    @PostConstruct
    void open() {
        number = Faces.getRequestParameter("id");
        if (number == null || number.isBlank()) {
            throw new NotFoundException();
        }
    }

    /** What is about to be shown is what the caller acts on from now on. */
    public void look() {
        page.reload();
        version = page.getTicket().getVersion();
    }

    /** It is done: says so and shows the ticket as it is now. */
    void done(String key, Object... arguments) {
        look();
        Messages.addGlobalInfo(key, arguments);
    }

    public TicketRef ref() {
        return new TicketRef(number, version);
    }

    public String getNumber() {
        return number;
    }

    public int getVersion() {
        return version;
    }

    /** Somebody changed it after this screen was drawn. */
    public boolean isStale() {
        return page.getTicket().getVersion() != version;
    }
}
