package cl.soser.canal.web.portal.request;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.tracking.CitizenTicketDetails;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.SessionEndedException;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * ver.xhtml: one ticket for the citizen it belongs to, signed in or following it with a code. A
 * stranger is asked for number and code, whether there is such a ticket or not.
 */
@Named("myRequest")
@RequestScoped
public class RequestView {

    private static final Set<String> DONE =
            Set.of("agregado", "reabierto", "autorizado", "retirado");

    @Inject CitizenTicketService citizenTicketService;
    @Inject VisitorCookies cookies;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    @Param(name = "id", converterClass = TextConverter.class)
    String number;

    @Param(name = "hecho")
    String done;

    private CitizenTicketDetails mine;

    public void look() {
        if (isStranger()) {
            Faces.redirect("/seguimiento?numero=" + number);
        } else if (!mine().ticket().getNumber().equals(number)) {
            Faces.redirect("/solicitudes/" + mine().ticket().getNumber());
        }
    }

    /** The visitor is not signed in, and no code opened this ticket. */
    private boolean isStranger() {
        return number != null
                && request.getUserPrincipal() == null
                && !citizenTicketService.mayRead(number, cookies.grant(request));
    }

    private CitizenTicketDetails mine() {
        if (mine == null) {
            if (number == null) {
                throw new NotFoundException();
            }
            if (Faces.isPostback() && isStranger()) {
                throw new SessionEndedException();
            }
            mine = citizenTicketService.read(number, cookies.grant(request));
        }
        return mine;
    }

    String getNumber() {
        return number;
    }

    public String getAddress() {
        return "/solicitudes/" + number;
    }

    /** Where this page's form goes with files in it: only a page's own address takes those. */
    public String getAddressForFiles() {
        return "/solicitudes/ver?id=" + number;
    }

    /** Names what is being written here, by this person, for the tab that keeps it. */
    public String getMemory() {
        return number + (request.getRemoteUser() == null ? "" : "-" + request.getRemoteUser());
    }

    /** What was just done, as a part of a key; null when the page was merely opened. */
    public String getDone() {
        return done != null && DONE.contains(done) ? done : null;
    }

    public Ticket getTicket() {
        return mine().ticket();
    }

    public CitizenTicketDetails getMine() {
        return mine();
    }

    /** Of the school, for every time on the page. */
    public ZoneId getZone() {
        return getTicket().getSchool() == null
                ? clock.getZone()
                : getTicket().getSchool().getZone();
    }

    /** Whether something may be added now. */
    public boolean isOpen() {
        return getTicket().getStatus().isOpen();
    }

    /** Whether we wait for the citizen's words. */
    public boolean isAsked() {
        return getTicket().getStatus() == TicketStatus.ESPERA_CIUDADANO;
    }
}
