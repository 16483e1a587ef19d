package cl.soser.canal.web.gestion.restricted;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.ReaderExclusion;
import cl.soser.canal.ticket.restricted.RestrictedTicketService;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/** Who shall not read this restricted ticket, though they read others of its matter. */
@Named
@ViewScoped
public class ReaderExclusionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RestrictedTicketService restrictedTicketService;
    @Inject RestrictedTicketView view;

    private Map<Long, String> people;
    private Long person;
    private ReaderExclusion.Cause cause;

    @PostConstruct
    void open() {
        people = restrictedTicketService.excludable(view.getTicket().number());
    }

    public void exclude() {
        if (person == null || cause == null) {
            throw new NotAllowedException("exclude.missing");
        }
        boolean done = restrictedTicketService.exclude(view.getTicket().number(), person, cause);
        view.done(done ? "exclude.done" : "exclude.waits");
    }

    public boolean isShown() {
        return !people.isEmpty();
    }

    public Set<Map.Entry<Long, String>> getPeople() {
        return people.entrySet();
    }

    public ReaderExclusion.Cause[] getCauses() {
        return ReaderExclusion.Cause.values();
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public ReaderExclusion.Cause getCause() {
        return cause;
    }

    public void setCause(ReaderExclusion.Cause cause) {
        this.cause = cause;
    }
}
