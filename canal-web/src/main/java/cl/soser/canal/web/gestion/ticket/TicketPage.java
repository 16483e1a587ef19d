package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.inbound.TicketMailQuery;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.response.workflow.ApprovalDecision;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.StageTerm;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.handling.RelatedKind;
import cl.soser.canal.ticket.handling.TicketDetails;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.warning.RiskLevel;
import cl.soser.canal.web.gestion.inbox.PileCounter;
import cl.soser.canal.web.gestion.inbox.TicketRisks;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

    /** Beside the first one they are what somebody who answers reads. */
    private static final int LAST_ENTRIES = 3;

    private static final EnumSet<AnswerState> DONE =
            EnumSet.of(AnswerState.ENVIADA, AnswerState.DESCARTADA);

    @Inject TicketView view;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject TicketQuery ticketQuery;
    @Inject AnswerService answers;
    @Inject TicketMailQuery ticketMailQuery;
    @Inject CurrentUser user;
    @Inject Caller caller;
    @Inject PersonHandles personHandles;
    @Inject TicketRisks ticketRisks;
    @Inject Dates dates;
    @Inject CatalogueLabels labels;
    @Inject Clock clock;

    private TicketDetails sheet;
    private List<Answer> texts;
    private List<TimelineEntry> timeline;
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
        timeline = null;
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

    public List<TimelineEntry> getTimeline() {
        timeline =
                timeline == null
                        ? Timeline.of(
                                getSheet(),
                                getAnswers(),
                                strangers(),
                                () -> answers.decisions(view.getNumber()))
                        : timeline;
        return timeline;
    }

    /** The mails of those merged into it are among them. */
    private Map<Long, String> strangers() {
        return has(RelatedKind.CORREOS) || !getSheet().absorbed().isEmpty()
                ? ticketMailQuery.strangers(view.getNumber())
                : Map.of();
    }

    /** Whether there may be any of that; an act may have added to it since it was looked at. */
    public boolean has(RelatedKind kind) {
        return Faces.isPostback() || getSheet().related().contains(kind);
    }

    /**
     * Whether any of its entries is an answer: what an answer says beside its text is shown then.
     */
    public boolean isAnswered() {
        return getTimeline().stream().anyMatch(entry -> entry.getAnswer() != null);
    }

    /** How many entries lie between the first and the last ones, where that many are in the way. */
    public int getEarly() {
        int between = getTimeline().size() - 1 - LAST_ENTRIES;
        return between > 2 ? between : 0;
    }

    /** Whether it is one of those. */
    public boolean isEarly(int entry) {
        return entry > 0 && entry <= getEarly();
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
        names = names == null ? new TicketNames(this, ticketDetailsService) : names;
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

    public boolean isOverdue() {
        return getTicket().isOverdue(clock.instant());
    }

    /** What the header counts to: the running term, or else the contract's. */
    public boolean isTimed() {
        return getClockDue() != null;
    }

    public Instant getClockDue() {
        Ticket ticket = getTicket();
        if (!ticket.getStatus().isOpen()) {
            return ticket.getFirstAnswerAt() == null ? null : ticket.getDueAt();
        }
        return ticket.getClock() == RunningClock.CORTESIA ? null : ticket.getAttendBy();
    }

    /** Why its automatic answer waits; null where that is not known. */
    public String getWhyHeld() {
        return getSheet().steps().stream()
                .filter(step -> step.getKind() == StepKind.RETENCION)
                .map(TicketStep::getReason)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The colour of its clocks. */
    public RiskLevel getRisk() {
        return ticketRisks.of(getTicket());
    }

    /** The term of its internal stage; null if there is none. */
    public StageTerm getStageTerm() {
        return getTicket().getStageTerm().orElse(null);
    }

    /** Its internal stage took longer than it may, though the answer may still be in time. */
    public boolean isStageLate() {
        return getTicket()
                .getStageTerm()
                .filter(term -> getTicket().getStatus().isOpen())
                .filter(term -> term.getWorkDue() != null)
                .filter(term -> term.standing().isOverdue(clock.instant()))
                .isPresent();
    }

    /** "Plazo para visar: venció hace 4 h". */
    public String getStageLateWords() {
        StageTerm term = getStageTerm();
        return Bundles.text(
                "stageTerm.late",
                Bundles.text("internalStage." + term.getStage()),
                DeadlineLabels.span(Duration.between(term.getWorkDue(), clock.instant())));
    }

    /** Until when its internal stage may take, or since when it is paused. */
    public String getStageWords() {
        StageTerm term = getStageTerm();
        boolean paused = term.getPausedAt() != null;
        String key =
                (paused ? "stageTerm.paused.since" : "stageTerm.due")
                        + (term.isElapsed() ? ".elapsed" : "");
        return Bundles.text(
                key,
                dates.brief(paused ? term.getPausedAt() : term.getWorkDue()),
                DeadlineLabels.span(paused ? term.getLeft() : term.getTerm()));
    }

    public Instant getClockMet() {
        return getTicket().getStatus().isOpen() ? null : getTicket().getFirstAnswerAt();
    }
}
