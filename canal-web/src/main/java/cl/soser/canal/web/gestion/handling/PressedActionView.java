package cl.soser.canal.web.gestion.handling;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.StaleTicketException;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;

/** The button somebody pressed on the page of a ticket, where the page no longer has it. */
@Named
@RequestScoped
public class PressedActionView {

    private static final Pattern ROW = Pattern.compile(":\\d+(:|$)");

    /** Nobody presses it: the script keeps what is typed. Too late, it has nothing to keep. */
    private static final String KEEPING = "t:keepDraft";

    @Inject TicketView view;

    /**
     * The user is told where what they pressed is not drawn by now, or not even built. Rows of a
     * list are left out, for what they show is not decided by the ticket.
     *
     * @throws StaleTicketException where somebody else changed the ticket
     * @throws NotAllowedException where it went for another reason
     */
    public void check() {
        String pressed = Faces.getRequestParameter("jakarta.faces.source");
        if (pressed == null || pressed.equals(KEEPING) || ROW.matcher(pressed).find()) {
            return;
        }
        if (!isShown(Faces.getViewRoot().findComponent(":" + pressed))) {
            throw view.isStale()
                    ? new StaleTicketException(view.getNumber())
                    : new NotAllowedException("ticket.actGone");
        }
    }

    private static boolean isShown(UIComponent pressed) {
        UIComponent part = pressed;
        while (part != null && part.isRendered()) {
            part = part.getParent();
        }
        return pressed != null && part == null;
    }
}
