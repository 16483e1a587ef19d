package cl.soser.canal.web.gestion.incident;

import cl.soser.canal.account.Role;
import cl.soser.canal.radar.OutbreakDetails;
import cl.soser.canal.radar.OutbreakQuery;
import cl.soser.canal.radar.OutbreakRef;
import cl.soser.canal.radar.OutbreakService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/brote.xhtml: one possible outbreak, where its reports are, and what is made of it. */
@Named
@ViewScoped
public class OutbreakView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject OutbreakQuery outbreakQuery;
    @Inject OutbreakService outbreakService;
    @Inject TicketDetailsService people;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private transient OutbreakDetails sheet;
    private OutbreakRef ref;
    private String reason;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        ref = new OutbreakRef(asked, 0);
        ref = getSheet().ref();
    }

    /** As it is now; acts are about what was shown. */
    public OutbreakDetails getSheet() {
        if (sheet == null) {
            sheet = outbreakQuery.get(ref.id());
        }
        return sheet;
    }

    public void join() {
        long incident = outbreakService.join(ref);
        Messages.addFlashGlobalInfo("radar.done.join");
        Faces.redirect("/gestion/incidente?id=" + incident);
    }

    public void dismiss() {
        outbreakService.dismiss(ref, reason);
        Messages.addFlashGlobalInfo("radar.done.dismiss");
        Faces.redirect("/gestion/radar");
    }

    /** Why it is dismissed. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Who decided; null while nobody did. */
    public String getDecider() {
        Long by = getSheet().outbreak().getDecidedBy();
        return by == null ? null : people.names(List.of(by)).get(by);
    }

    private boolean isDecider() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public boolean isDismissible() {
        return isDecider() && getSheet().outbreak().isPossible();
    }

    /** Also once confirmed, for reports that came since. */
    public boolean isJoinable() {
        return isDecider() && (getSheet().outbreak().isPossible() || isGrown());
    }

    /** It has more reports than when a person confirmed it. */
    public boolean isGrown() {
        return getSheet().isGrown();
    }
}
