package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.ReaderExclusion;
import cl.soser.canal.ticket.restricted.ReaderNamingService;
import cl.soser.canal.ticket.restricted.RestrictedTicketDetails;
import cl.soser.canal.ticket.restricted.RestrictedTicketService;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/reservada.xhtml: a restricted ticket without a word of it. */
@Named
@ViewScoped
public class RestrictedTicketView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RestrictedTicketService restrictedTicketService;
    @Inject ReaderNamingService readerNamingService;

    @Param(name = "numero")
    transient String number;

    private RestrictedTicketDetails ticket;
    private boolean readable;
    private Map<Long, String> excludable;
    private Map<Long, String> nameable;
    private Long excluded;
    private ReaderExclusion.Cause cause;
    private Long person;
    private String reason;

    @PostConstruct
    void open() {
        if (number == null || number.isBlank()) {
            throw new NotFoundException();
        }
        ticket = restrictedTicketService.look(number);
        readable = !restrictedTicketService.isClosed(number);
        excludable = restrictedTicketService.excludable(number);
        nameable =
                ticket.gap() != null && ticket.gap().naming()
                        ? readerNamingService.nameable(number)
                        : Map.of();
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

    public void exclude() {
        if (excluded == null || cause == null) {
            throw new NotAllowedException("exclude.missing");
        }
        boolean done = restrictedTicketService.exclude(ticket.number(), excluded, cause);
        done(done ? "exclude.done" : "exclude.waits");
    }

    public void propose() {
        if (person == null) {
            throw new NotAllowedException("gap.person.missing");
        }
        readerNamingService.propose(ticket.number(), person, reason);
        done("gap.done.proposed");
    }

    public void confirm() {
        readerNamingService.confirm(ticket.number());
        done("gap.done.confirmed");
    }

    public void reject() {
        readerNamingService.reject(ticket.number());
        done("gap.done.rejected");
    }

    private void done(String key) {
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

    public boolean isExcluding() {
        return !excludable.isEmpty();
    }

    public Set<Map.Entry<Long, String>> getExcludable() {
        return excludable.entrySet();
    }

    public Set<Map.Entry<Long, String>> getNameable() {
        return nameable.entrySet();
    }

    public ReaderExclusion.Cause[] getCauses() {
        return ReaderExclusion.Cause.values();
    }

    public Long getExcluded() {
        return excluded;
    }

    public void setExcluded(Long excluded) {
        this.excluded = excluded;
    }

    public ReaderExclusion.Cause getCause() {
        return cause;
    }

    public void setCause(ReaderExclusion.Cause cause) {
        this.cause = cause;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
