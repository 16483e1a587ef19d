package cl.soser.canal.response;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One text on its way to the citizen. An area writes it, the administrator reviews and sends it,
 * and where a rule says so Operations approves it first: the approval belongs to that exact text
 * and is void after any edit. An author or editor of the text may not approve it. A ticket has at
 * most one text under way; the unique {@code open_key} guarantees it.
 */
@Entity
@NamedQuery(
        name = Answer.SEALED,
        query =
                """
                SELECT a.id FROM Answer a
                WHERE a.state = :sent AND a.sentHash IS NOT NULL AND a.id > :after
                ORDER BY a.id""")
@NamedQuery(
        name = Answer.BY_IDS,
        query = "SELECT a FROM Answer a JOIN FETCH a.ticket WHERE a.id IN :ids")
@NamedQuery(name = Answer.UNDER_WAY, query = "SELECT a FROM Answer a WHERE a.openKey = :ticket")
@NamedQuery(
        name = Answer.OF_TICKET,
        query = "SELECT a FROM Answer a WHERE a.ticket.id = :ticket ORDER BY a.id")
@NamedQuery(
        name = Answer.REMINDING,
        query = "SELECT a FROM Answer a WHERE a.remindAt <= :now ORDER BY a.remindAt, a.id")
@NamedQuery(
        name = Answer.LEAVING,
        query =
                """
                SELECT a.id FROM Answer a
                WHERE a.state = :leaving AND a.leavesAt <= :now
                ORDER BY a.leavesAt""")
@NamedQuery(
        name = Answer.WRITTEN_AND_SENT,
        query =
                """
                SELECT a.id FROM Answer a
                WHERE a.state = :sent AND a.automatic = FALSE AND a.ticket.restricted = FALSE
                    AND a.leftAt >= :from AND a.leftAt < :until""")
@NamedQuery(
        name = Answer.TICKETS_UNDER_WAY,
        query = "SELECT a.openKey FROM Answer a WHERE a.openKey IN :tickets")
@NamedQuery(
        name = Answer.TEXT_VERSIONS,
        query =
                """
                SELECT a.ticket.id, SUM(a.version) FROM Answer a
                WHERE a.ticket.id IN :tickets
                GROUP BY a.ticket.id""")
@NamedQuery(
        name = Answer.SENT_WITH_TEXT,
        query =
                """
                SELECT a, x FROM Answer a JOIN FETCH a.ticket, TicketText x
                WHERE x.ticketId = a.ticket.id AND a.leftAt >= :since
                  AND a.automatic = FALSE
                ORDER BY a.leftAt DESC""")
@NamedQuery(
        name = Answer.COUNT_LEFT_SINCE,
        query =
                """
                SELECT COUNT(a) FROM Answer a
                WHERE a.ticket.id = :ticket
                  AND a.leftAt >= :since""")
public class Answer {

    static final String UNDER_WAY = "Answer.underWay";
    public static final String OF_TICKET = "Answer.ofTicket";
    public static final String REMINDING = "Answer.reminding";
    public static final String SEALED = "Answer.sealed";
    public static final String BY_IDS = "Answer.byIds";
    public static final String LEAVING = "Answer.leaving";
    public static final String WRITTEN_AND_SENT = "Answer.writtenAndSent";
    static final String TICKETS_UNDER_WAY = "Answer.ticketsUnderWay";
    public static final String TEXT_VERSIONS = "Answer.textVersions";
    public static final String SENT_WITH_TEXT = "Answer.sentWithText";
    public static final String COUNT_LEFT_SINCE = "Answer.countLeftSince";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "answer")
    @SequenceGenerator(name = "answer", sequenceName = "answer_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "ticket_id")
    private Ticket ticket;

    private int round;

    @Embedded private AnswerWording wording;

    @Enumerated(STRING)
    private AnswerState state;

    private boolean automatic;

    @Column(name = "written_by")
    private Long writtenBy;

    /** The author: the last person who changed it. */
    @Column(name = "text_by")
    private Long textBy;

    @Column(name = "text_at")
    private Instant textAt;

    @Column(name = "returned_reason")
    private String returnedReason;

    /** Null if there is none, or an edit has voided it. */
    @Embedded private Approval approval;

    private Boolean pertinent;

    @Column(name = "sent_by")
    private Long sentBy;

    @Column(name = "leaves_at")
    private Instant leavesAt;

    @Column(name = "left_at")
    private Instant leftAt;

    /** The day in Santiago, because a promise is a day. */
    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "open_key")
    private Long openKey;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "remind_at")
    private Instant remindAt;

    @Column(name = "erased_hash")
    private String erasedHash;

    @Column(name = "sent_hash")
    private String sentHash;

    @ElementCollection
    @CollectionTable(name = "answer_editor", joinColumns = @JoinColumn(name = "answer_id"))
    @Column(name = "account_id")
    private Set<Long> editors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "answer_action", joinColumns = @JoinColumn(name = "answer_id"))
    @OrderColumn(name = "place")
    private List<PromisedAction> actions = new ArrayList<>();

    protected Answer() {
        // for JPA
    }

    /** An empty draft. */
    public Answer(Ticket ticket, Stage stage, long writer, Instant now) {
        this.ticket = ticket;
        this.round = ticket.getRound();
        this.wording = new AnswerWording(AnswerContent.empty(stage));
        this.state = AnswerState.BORRADOR;
        this.writtenBy = writer;
        this.textBy = writer;
        this.textAt = now;
        this.openKey = ticket.getId();
        this.updatedAt = now;
    }

    /** The template answer of Tipo 1, which leaves at once and automatically. */
    public static Answer automatic(Ticket ticket, String body, Instant now) {
        Answer answer = new Answer(ticket, Stage.RESPUESTA_DEFINITIVA, 0, now);
        answer.writtenBy = null;
        answer.textBy = null;
        answer.automatic = true;
        answer.wording =
                new AnswerWording(
                        new AnswerContent(
                                Stage.RESPUESTA_DEFINITIVA,
                                body,
                                null,
                                null,
                                null,
                                null,
                                List.of()));
        answer.leave("", now);
        return answer;
    }

    /**
     * The same reviewed text for another ticket that it serves: from now on that ticket's own
     * answer. The finding is copied only to a Reclamo.
     */
    public static Answer serving(Answer origin, Ticket ticket, Instant now) {
        AnswerContent text = origin.text();
        boolean complaint = ticket.getMotive().getCode().equals("RECLAMO");
        Answer own = new Answer(ticket, text.stage(), origin.writtenBy, now);
        own.wording = new AnswerWording(complaint ? text : text.withoutFinding());
        own.textBy = origin.textBy;
        own.textAt = origin.textAt;
        own.editors.addAll(origin.editors);
        text.actions().forEach(action -> own.actions.add(new PromisedAction(action)));
        own.state = AnswerState.EN_REVISION;
        return own;
    }

    /** Copies the approval: words and files are the same. */
    public void approvedLike(Answer origin, String originFiles, String ownFiles) {
        if (origin.isApproved(originFiles)) {
            approval = new Approval(origin.approval.by(), hash(ownFiles), origin.approval.at());
        }
    }

    /**
     * Takes over a text. If that changes the text, its author may no longer approve it, and an
     * earlier approval is void, even if the old words are restored.
     */
    public void write(AnswerContent text, long editor, Instant now) {
        require(AnswerState.BORRADOR, AnswerState.EN_REVISION);
        if (text.equals(text())) {
            return;
        }
        if (!text.actions().equals(actionTexts())) {
            actions.clear();
            text.actions().forEach(action -> actions.add(new PromisedAction(action)));
        }
        wording = new AnswerWording(text);
        textBy = editor;
        textAt = now;
        edited(editor, now);
    }

    /** Something besides the words changed, for example a file: it counts as an edit. */
    void changedBeside(long editor, Instant now) {
        require(AnswerState.BORRADOR, AnswerState.EN_REVISION);
        edited(editor, now);
    }

    private void edited(long editor, Instant now) {
        editors.add(editor);
        approval = null;
        updatedAt = now;
    }

    /** Whether this account wrote or changed it, and so may not approve it. */
    public boolean isWrittenBy(long account) {
        return editors.contains(account) || Long.valueOf(account).equals(writtenBy);
    }

    public void submit(Instant now) {
        require(AnswerState.BORRADOR);
        state = AnswerState.EN_REVISION;
        returnedReason = null;
        updatedAt = now;
    }

    public void returnToArea(String reason, Instant now) {
        require(AnswerState.EN_REVISION);
        state = AnswerState.BORRADOR;
        returnedReason = reason;
        updatedAt = now;
    }

    /**
     * @param remind when the approvers are reminded
     */
    public void askApproval(Instant now, Instant remind) {
        require(AnswerState.EN_REVISION);
        state = AnswerState.EN_VISACION;
        remindAt = remind;
        updatedAt = now;
    }

    /** No approver has decided; they were reminded. */
    public void remindAgain(Instant next) {
        require(AnswerState.EN_VISACION);
        remindAt = next;
    }

    /** Marks this exact text and these files as accepted. */
    public void approve(long approver, String filesHash, Instant now) {
        require(AnswerState.EN_VISACION);
        if (isWrittenBy(approver)) {
            throw new NotAllowedException("answer.approve.own");
        }
        state = AnswerState.EN_REVISION;
        approval = new Approval(approver, hash(filesHash), now);
        remindAt = null;
        returnedReason = null;
        updatedAt = now;
    }

    public void reject(String reason, Instant now) {
        require(AnswerState.EN_VISACION);
        state = AnswerState.EN_REVISION;
        returnedReason = reason;
        approval = null;
        remindAt = null;
        updatedAt = now;
    }

    /** Why Operations can no longer decide on this text. */
    public LateDecisionException.Cause decided() {
        if (approval != null) {
            return LateDecisionException.Cause.APPROVED;
        }
        return returnedReason == null
                ? LateDecisionException.Cause.NOT_WAITING
                : LateDecisionException.Cause.REJECTED;
    }

    /** Sent, and not yet with the person. */
    public boolean isOnItsWay() {
        return state == AnswerState.SALIENDO || state == AnswerState.POR_ENTREGAR;
    }

    boolean isApproved(String filesHash) {
        return approval != null && approval.isFor(hash(filesHash));
    }

    /** Starts the undo window; it leaves when that has passed. */
    public void send(long sender, Instant leaves, Instant now) {
        require(AnswerState.EN_REVISION);
        state = AnswerState.SALIENDO;
        pertinent = true;
        sentBy = sender;
        leavesAt = leaves;
        updatedAt = now;
    }

    /**
     * The window has passed, but the answer leaves only when staff inform the person (rules,
     * section 6).
     */
    public void awaitDelivery(Instant now) {
        require(AnswerState.SALIENDO);
        state = AnswerState.POR_ENTREGAR;
        leavesAt = null;
        updatedAt = now;
    }

    /** The person has not been informed yet, so it can be withdrawn. */
    public void undo(Instant now) {
        require(AnswerState.SALIENDO, AnswerState.POR_ENTREGAR);
        state = AnswerState.EN_REVISION;
        leavesAt = null;
        sentBy = null;
        pertinent = null;
        updatedAt = now;
    }

    /**
     * The effect of leaving on its ticket: a term met or missed, and the cause of a definitive
     * answer.
     */
    public void conclude(Ticket of, Instant now, ZoneId zone) {
        of.answered(getStage(), getPromisedOn(), now, zone);
        if (getStage() == Stage.RESPUESTA_DEFINITIVA) {
            of.causedBy(text().analysis().kind());
        }
    }

    /** From here on nothing of it changes; the seal is compared with what was approved. */
    public void leave(String filesHash, Instant now) {
        state = AnswerState.ENVIADA;
        sentHash = hash(filesHash);
        leavesAt = null;
        leftAt = now;
        leftOn = LocalDate.ofInstant(now, DeadlineLabels.SANTIAGO);
        openKey = null;
        updatedAt = now;
    }

    /** The approval did not cover what the ticket contains now. */
    void voidApproval(Instant now) {
        approval = null;
        updatedAt = now;
    }

    /** Its ticket was merged into another: no reminder is sent. */
    void park(Instant now) {
        voidApproval(now);
        remindAt = null;
    }

    /** Its ticket was separated again. */
    void unpark(Instant now) {
        remindAt = state == AnswerState.EN_VISACION ? now : null;
        updatedAt = now;
    }

    /** Words of it are gone; from now on it is held against what is left of it. */
    public void erased(String filesHash) {
        erasedHash = hash(filesHash);
    }

    /** What its hash must be: that of what left, or of what an erasure leaves of it. */
    public String seal() {
        return erasedHash == null ? sentHash : erasedHash;
    }

    /**
     * The seal of its content when it left; null if it has not left, or left before seals existed.
     */
    public String getSentHash() {
        return sentHash;
    }

    void discard(Instant now) {
        state = AnswerState.DESCARTADA;
        remindAt = null;
        leavesAt = null;
        openKey = null;
        updatedAt = now;
    }

    private void require(AnswerState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new NotAllowedException("answer.state", state);
        }
    }

    /** The hash of everything the citizen would get: words, finding, actions and files. */
    public String hash(String filesHash) {
        AnswerContent text = text();
        return SecretTokens.hash(
                String.join(
                        "\u0000",
                        text.stage().name(),
                        text.body(),
                        String.valueOf(text.promisedOn()),
                        String.valueOf(text.finding()),
                        String.valueOf(text.cause()),
                        text.analysis().toString(),
                        String.valueOf(text.noActionReason()),
                        text.actions().toString(),
                        filesHash));
    }

    /** As a form shows it. */
    public AnswerContent text() {
        return wording.with(actionTexts());
    }

    private List<PromisedActionContent> actionTexts() {
        return actions.stream().map(PromisedAction::text).toList();
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Ticket getTicket() {
        return ticket;
    }

    public int getRound() {
        return round;
    }

    public Stage getStage() {
        return wording.stage();
    }

    public AnswerState getState() {
        return state;
    }

    public String getBody() {
        return wording.body();
    }

    public LocalDate getPromisedOn() {
        return wording.promisedOn();
    }

    public Finding getFinding() {
        return wording.finding();
    }

    public String getCause() {
        return wording.cause();
    }

    /** How the cause was found; for the company only. */
    public CauseAnalysis getAnalysis() {
        return wording.analysis();
    }

    public String getNoActionReason() {
        return wording.noActionReason();
    }

    public List<PromisedAction> getActions() {
        return List.copyOf(actions);
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public Long getWrittenBy() {
        return writtenBy;
    }

    public Long getTextBy() {
        return textBy == null ? writtenBy : textBy;
    }

    public Instant getTextAt() {
        return textAt == null ? updatedAt : textAt;
    }

    /** Why the reviewer returned it, or Operations rejected it; null after the next step. */
    public String getReturnedReason() {
        return returnedReason;
    }

    public Long getApprovedBy() {
        return approval == null ? null : approval.by();
    }

    public Instant getApprovedAt() {
        return approval == null ? null : approval.at();
    }

    /** The reviewer confirmed at sending that it answers each point asked (procedure, page 16). */
    public Boolean getPertinent() {
        return pertinent;
    }

    public Long getSentBy() {
        return sentBy;
    }

    public Instant getLeavesAt() {
        return leavesAt;
    }

    public Instant getLeftAt() {
        return leftAt;
    }

    /** In Santiago; null while it has not left. */
    LocalDate getLeftOn() {
        return leftOn;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }
}
