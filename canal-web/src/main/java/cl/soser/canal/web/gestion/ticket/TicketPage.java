package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.response.workflow.ApprovalDecision;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/**
 * One ticket as it stands in the database now, read once a request and again after each act. What
 * the screen shows, and so may be acted on, is {@link TicketView}'s.
 */
@Named
@RequestScoped
public class TicketPage {

    private static final EnumSet<AnswerState> DONE =
            EnumSet.of(AnswerState.ENVIADA, AnswerState.DESCARTADA);

    @Inject TicketView view;
    @Inject TicketTimelineView conversation;
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
    private TicketNames names;
    private Integer personTickets;
    private Optional<String> approvalReason;
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
        approvalReason = null;
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
        return draft().orElse(null);
    }

    Optional<Answer> draft() {
        return getAnswers().stream().filter(one -> !DONE.contains(one.getState())).findAny();
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

    /** Of Operations about the text under way. */
    public List<ApprovalDecision> getDecisions() {
        Long text = draft().map(Answer::getId).orElse(null);
        return text == null
                ? List.of()
                : answers.decisions(view.getNumber()).stream()
                        .filter(one -> text.equals(one.getAnswer()))
                        .toList();
    }

    /** A yes to a text that has been edited since. */
    public boolean isVoid(ApprovalDecision decision) {
        return decision.isApproved()
                && draft().map(one -> !decision.getAt().equals(one.getApprovedAt())).orElse(false);
    }

    public String name(Long account) {
        names = names == null ? new TicketNames(this, conversation, ticketDetailsService) : names;
        return names.of(account);
    }

    /** Whether the user wrote or changed the text under way, and so may not approve it. */
    public boolean isOwnDraft() {
        return draft().map(one -> one.isWrittenBy(caller.requireId())).orElse(false);
    }

    /** Messages and notes of others that are shown. */
    public long getWrittenByOthers() {
        return getSheet().writtenByOthersThan(caller.requireId());
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

    /** Who reads a restricted ticket today, in order. */
    public String getReaders() {
        return getSheet().readers().stream()
                .map(this::name)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    public String getApprovalReason() {
        if (approvalReason == null) {
            boolean may =
                    user.is(Role.ADMINISTRADOR) || user.is(Role.AREA) || user.is(Role.OPERACIONES);
            approvalReason =
                    may && draft().isPresent()
                            ? answers.approvalReason(view.getNumber())
                            : Optional.empty();
        }
        return approvalReason.orElse(null);
    }
}
