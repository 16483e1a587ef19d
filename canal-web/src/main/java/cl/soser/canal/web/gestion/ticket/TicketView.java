package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.restricted.RestrictedTicketService;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/ticket.xhtml: which ticket is on the screen, and in which state of it. */
@Named
@ViewScoped
public class TicketView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject TicketPage page;
    @Inject RestrictedTicketService restrictedTicketService;

    @Param(name = "id", converterClass = TextConverter.class)
    transient String asked;

    /** One that goes on in another is looked at by itself. */
    @Param(name = "sola", converterClass = GivenConverter.class)
    transient boolean alone;

    private String number;
    private int version;
    private boolean closed;
    private AvailableTicketActions offered;

    @PostConstruct
    void open() {
        if (asked == null || asked.isBlank()) {
            throw new NotFoundException();
        }
        number = asked;
    }

    /**
     * What is about to be shown is what the caller acts on from now on. A ticket that was merged
     * into another leads there, unless it is asked for by itself.
     */
    public void look() {
        page.reload();
        if (Faces.isPostback() && !restrictedTicketService.isListed(number)) {
            closed = true;
            Faces.redirect("/gestion");
            return;
        }
        closed = Refusal.isOfClosed(page::getSheet);
        if (closed) {
            Faces.redirect("/gestion/reservada?numero=" + number);
            return;
        }
        String leading = page.getSheet().leading();
        if (leading != null && !Faces.isPostback() && !alone) {
            Faces.redirect("/gestion/tickets/" + leading);
        }
        version = page.getTicket().getVersion();
        offered = page.actsNow();
    }

    /**
     * What the screen offers, also while something pressed on it is taken in: a button that others
     * have overtaken is then heard, and refused with its reason, not passed over in silence.
     */
    public AvailableTicketActions offered() {
        if (offered == null) {
            offered = page.actsNow();
        }
        return offered;
    }

    /**
     * Others were quicker: where the whole page is drawn again, it is drawn as things are now. What
     * was typed stays in its fields.
     */
    public void renew(boolean whole) {
        page.reload();
        if (whole && isStale()) {
            look();
        }
    }

    /** One of the acts that move a ticket is done: says so, and what comes next. */
    public void acted(String key, Object... arguments) {
        done(key, arguments);
        page.acted();
    }

    /** It is done: says so and shows the ticket as it is now. */
    public void done(String key, Object... arguments) {
        look();
        if (closed) {
            Messages.addFlashGlobalInfo(key, arguments);
        } else {
            Messages.addGlobalInfo(key, arguments);
        }
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

    /** It is restricted, and not the user's to read, or no longer. */
    public boolean isClosed() {
        return closed;
    }

    /** Another person changed it after this screen was drawn. */
    public boolean isStale() {
        return page.getTicket().getVersion() != version;
    }
}
