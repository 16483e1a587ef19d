package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Whether there is an answer to write on: an administrator is asked whether to begin one. */
@Named
@ViewScoped
public class AnswerStartView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject TicketPage page;
    @Inject AnswerView answer;
    @Inject CurrentUser user;

    private boolean begun;

    /** The administrator reviews; writing is the areas' work, and theirs when they choose to. */
    public boolean isBegun() {
        return begun
                || answer.getVersion() != null
                || !user.is(Role.ADMINISTRADOR)
                || isOfTheChannel(page.getTicket());
    }

    private static boolean isOfTheChannel(Ticket ticket) {
        return ticket.getArea().equals(Area.CANAL)
                && ticket.getStatus() != TicketStatus.POR_VALIDAR;
    }

    public void begin() {
        begun = true;
    }
}
