package cl.soser.canal.web.gestion.restricted;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.restricted.ReaderNamingService;
import cl.soser.canal.ticket.restricted.RestrictedTicketDetails;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/** Names a reader for a restricted ticket that nobody can read today. */
@Named
@ViewScoped
public class ReaderNamingView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ReaderNamingService readerNamingService;
    @Inject RestrictedTicketView view;

    private Map<Long, String> people;
    private Long person;
    private String reason;

    @PostConstruct
    void open() {
        RestrictedTicketDetails ticket = view.getTicket();
        people =
                ticket.gap() != null && ticket.gap().naming()
                        ? readerNamingService.nameable(ticket.number())
                        : Map.of();
    }

    public void propose() {
        if (person == null) {
            throw new NotAllowedException("gap.person.missing");
        }
        readerNamingService.propose(view.getTicket().number(), person, reason);
        view.done("gap.done.proposed");
    }

    public void confirm() {
        readerNamingService.confirm(view.getTicket().number());
        view.done("gap.done.confirmed");
    }

    public void reject() {
        readerNamingService.reject(view.getTicket().number());
        view.done("gap.done.rejected");
    }

    public Set<Map.Entry<Long, String>> getPeople() {
        return people.entrySet();
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
