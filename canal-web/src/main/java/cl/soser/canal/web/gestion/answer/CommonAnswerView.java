package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.account.Role;
import cl.soser.canal.incident.CommonAnswerDetails;
import cl.soser.canal.incident.CommonAnswerService;
import cl.soser.canal.incident.CommonChoice;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.web.gestion.ticket.TicketIncidentView;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** On the page of a ticket: which others of its incident the text under way serves. */
@Named
@RequestScoped
public class CommonAnswerView {

    @Inject CommonAnswerService common;
    @Inject AnswerView answer;
    @Inject TicketView view;
    @Inject TicketIncidentView ticketIncidentView;
    @Inject CurrentUser user;

    @Param(name = "sirve", converterClass = TextConverter.class)
    List<String> ticked;

    /** The boxes were on the page that was sent. */
    @Param(name = "sirveVisto", converterClass = GivenConverter.class)
    boolean seen;

    private List<CommonChoice> choices;
    private List<CommonAnswerDetails> sheets;

    /** Empty if the ticket has no incident or no text under way. */
    public List<CommonChoice> getChoices() {
        if (choices == null) {
            choices = writes() && isJoined() ? common.choices(view.getNumber()) : List.of();
        }
        return choices;
    }

    private boolean writes() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.AREA);
    }

    /** Whether the ticket belongs to an open incident with others. */
    public boolean isJoined() {
        return ticketIncidentView.getSheet() != null
                && ticketIncidentView.getSheet().incident().isOpen()
                && ticketIncidentView.getSheet().count() > 1;
    }

    /** How many others the text goes to, as far as they are the caller's to answer. */
    public long getServed() {
        return getChoices().stream().filter(CommonChoice::chosen).count();
    }

    /** The words are kept first: whom they serve is as much an edit as a word. */
    public void choose() {
        answer.keepAll();
        answer.follow(common.choose(view.getNumber(), answer.getVersion(), ticked()));
        choices = null;
        sheets = null;
        view.done("common.done");
    }

    private Set<String> ticked() {
        return ticked == null ? Set.of() : Set.copyOf(ticked);
    }

    /** The boxes appear once there is a text to serve. */
    public void show() {
        answer.keepAll();
        choices = null;
    }

    /**
     * Whether boxes were changed and not saved, so that no ticket is included or left out by
     * mistake.
     */
    boolean isUnkept() {
        if (!seen) {
            return false;
        }
        Set<String> kept =
                getChoices().stream()
                        .filter(choice -> choice.open() && choice.chosen())
                        .map(choice -> choice.ticket().number())
                        .collect(Collectors.toSet());
        return !kept.equals(ticked());
    }

    /** Surnames in the text that are also surnames of its recipients. */
    public String getSurnames() {
        return getChoices().stream().anyMatch(CommonChoice::chosen)
                ? String.join(", ", common.surnames(view.getNumber()))
                : "";
    }

    /** Whom the texts of this ticket serve, and which text served it. */
    public List<CommonAnswerDetails> getSheets() {
        if (sheets == null) {
            sheets =
                    ticketIncidentView.getSheet() == null ? List.of() : common.of(view.getNumber());
        }
        return sheets;
    }

    /** The same without the text under way here, which has its own box. */
    public List<CommonAnswerDetails> getResults() {
        Set<AnswerState> underWay =
                EnumSet.of(AnswerState.BORRADOR, AnswerState.EN_REVISION, AnswerState.EN_VISACION);
        return getSheets().stream()
                .filter(
                        one ->
                                one.origin() == null
                                        || !one.origin().number().equals(view.getNumber())
                                        || !underWay.contains(one.state()))
                .toList();
    }
}
