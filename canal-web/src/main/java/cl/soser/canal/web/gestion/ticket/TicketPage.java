package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.handling.RelatedKind;
import cl.soser.canal.ticket.handling.TicketDetails;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.web.gestion.inbox.PileCounter;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/**
 * One ticket as it stands in the database now, read once a request and again after each act. What
 * the screen shows, and so may be acted on, is {@link TicketView}'s.
 */
@Named
@RequestScoped
public class TicketPage {

    @Inject TicketView view;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject TicketQuery ticketQuery;
    @Inject AnswerService answers;
    @Inject CurrentUser user;
    @Inject Caller caller;
    @Inject PersonHandles personHandles;
    @Inject CatalogueLabels labels;
    @Inject Clock clock;

    private TicketDetails sheet;
    private List<Answer> texts;
    private Integer personTickets;
    private boolean acted;

    public TicketDetails getSheet() {
        if (sheet == null) {
            sheet = ticketDetailsService.show(view.getNumber());
        }
        return sheet;
    }

    /** After something was done to it. */
    public void reload() {
        sheet = null;
        texts = null;
    }

    /** Something was done to it in this request: the page says what happens next. */
    public boolean isActed() {
        return acted;
    }

    void acted() {
        acted = true;
    }

    public Ticket getTicket() {
        return getSheet().ticket();
    }

    public List<Answer> getAnswers() {
        if (texts == null) {
            texts = answers.of(view.getNumber());
        }
        return texts;
    }

    /** The one text that has not left yet; null when there is none. */
    public Answer getDraft() {
        return getAnswers().stream()
                .filter(one -> one.getState().isUnderWay())
                .findAny()
                .orElse(null);
    }

    /** Whether there may be any of that; an act may have added to it since it was looked at. */
    public boolean has(RelatedKind kind) {
        return Faces.isPostback() || getSheet().related().contains(kind);
    }

    /** What the screen offers; what may be done by now is {@link #actsNow}. */
    public AvailableTicketActions getActs() {
        return view.offered();
    }

    public AvailableTicketActions actsNow() {
        return new AvailableTicketActions(
                getSheet(),
                getDraft(),
                user::is,
                user.is(Role.OPERACIONES) || caller.standsInFor(Role.OPERACIONES),
                caller.id().orElse(null),
                clock.instant());
    }

    /** How many tickets the same person has filed, as far as the caller may know. */
    public String getPersonTickets() {
        if (personTickets == null) {
            personTickets =
                    ticketQuery.count(TicketCriteria.ofPerson(getTicket().getPerson().getId()));
        }
        return PileCounter.figure(personTickets);
    }

    /** Under which the address of a list names the person. */
    public String getPersonHandle() {
        return personHandles.of(getTicket().getPerson().getId());
    }

    /** The areas in copy. */
    public String getCopies() {
        return getTicket().getCopies().stream()
                .sorted()
                .map(labels::area)
                .collect(Collectors.joining(", "));
    }
}
