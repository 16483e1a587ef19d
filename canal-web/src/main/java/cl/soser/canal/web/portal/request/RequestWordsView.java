package cl.soser.canal.web.portal.request;

import cl.soser.canal.ticket.tracking.CitizenTicketService;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.request.VisitorCookies;
import cl.soser.canal.web.shared.time.DateLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** What a citizen writes on a ticket: more about it, or why it should go on. */
@Named
@RequestScoped
public class RequestWordsView {

    @Inject RequestView page;
    @Inject CitizenTicketService citizenTicketService;
    @Inject MessageBasket basket;
    @Inject VisitorCookies cookies;
    @Inject HttpServletRequest request;

    @Param(name = "f", converterClass = GivenConverter.class)
    boolean addSent;

    @Param(name = "r", converterClass = GivenConverter.class)
    boolean reopenSent;

    @Param(name = "f:text:text")
    String added;

    @Param(name = "r:reason:reason")
    String reopening;

    private String text;
    private String reason;

    /** More information from the citizen. */
    public void add() {
        citizenTicketService.add(page.getNumber(), cookies.grant(request), basket.getKey(), text);
        Faces.redirect(page.getAddress() + "?hecho=agregado");
    }

    public void reopen() {
        citizenTicketService.reopen(page.getNumber(), cookies.grant(request), reason);
        Faces.redirect(page.getAddress() + "?hecho=reabierto");
    }

    /** The form that was sent, as far as the page still has it: its errors are shown there. */
    public String getForm() {
        if (page.isOpen() && addSent) {
            return "f";
        }
        return page.getMine().reopenable() && reopenSent ? "r" : "";
    }

    /**
     * A form was sent from a page that others had overtaken, and stands here no more: what was
     * typed moves to the form there is, and this says why. Null where nothing like it happened.
     */
    public String getOvertaken() {
        if (typed(reopening) != null && !page.getMine().reopenable() && page.isOpen()) {
            return "ticket.reopen.already";
        }
        return typed(added) != null && !page.isOpen() && page.getMine().reopenable()
                ? "ticket.add.closed"
                : null;
    }

    private static String typed(String words) {
        return !Faces.isPostback() || words == null || words.isBlank() ? null : words;
    }

    /** The last moment to reopen; only asked where that is possible. */
    public String getReopenUntil() {
        return DateLabels.deadline(
                page.getTicket().getClosedAt().plus(CitizenTicketService.REOPENING),
                page.getZone());
    }

    public String getText() {
        return text == null && getOvertaken() != null ? typed(reopening) : text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason == null && getOvertaken() != null ? typed(added) : reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
