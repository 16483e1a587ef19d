package cl.soser.canal.correctiveaction;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.commitment.Commitment;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.CauseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An action, from its promise until it is known whether it worked. Its owner does it and proves it
 * by files, or gives the reason for their absence; some weeks later another person checks it.
 */
@Entity
@Table(name = "remedy")
@NamedQuery(
        name = CorrectiveAction.BY_KEY,
        query = "SELECT r FROM CorrectiveAction r WHERE r.key = :key")
@NamedQuery(
        name = CorrectiveAction.UNTIL,
        query =
                """
                SELECT r FROM CorrectiveAction r
                WHERE r.state = :state AND r.sortOn <= :day
                ORDER BY r.sortOn, r.id""")
@NamedQuery(
        name = CorrectiveAction.IN_PLACE_OF,
        query = "SELECT r.id FROM CorrectiveAction r WHERE r.follows = :id")
@NamedQuery(
        name = CorrectiveAction.SHAREABLE,
        query =
                """
                SELECT r FROM CorrectiveAction r
                WHERE r.restricted = FALSE AND r.area = :area
                    AND r.state = :pending AND r.sortOn >= :today
                ORDER BY r.sortOn, r.id""")
@NamedQuery(
        name = CorrectiveAction.KNOWN_KEYS,
        query = "SELECT r.key FROM CorrectiveAction r WHERE r.key IN :keys")
@NamedQuery(
        name = CorrectiveAction.BY_IDS,
        query = "SELECT r FROM CorrectiveAction r WHERE r.id IN :ids")
public class CorrectiveAction extends Commitment {

    static final String BY_KEY = "CorrectiveAction.byKey";

    /** Of one state, those whose day is that one or an earlier one. */
    static final String UNTIL = "CorrectiveAction.until";

    static final String IN_PLACE_OF = "CorrectiveAction.inPlaceOf";
    static final String SHAREABLE = "CorrectiveAction.shareable";
    static final String KNOWN_KEYS = "CorrectiveAction.knownKeys";
    public static final String BY_IDS = "CorrectiveAction.byIds";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "remedy")
    @SequenceGenerator(name = "remedy", sequenceName = "remedy_seq", allocationSize = 1)
    private Long id;

    @Column(name = "action_key")
    private String key;

    @Enumerated(STRING)
    private ActionKind kind;

    private String description;
    private String cause;

    @Enumerated(STRING)
    @Column(name = "cause_kind")
    private CauseKind causeKind;

    private String area;
    private boolean restricted;

    @Column(name = "owner_name")
    private String ownerName;

    @Enumerated(STRING)
    private CorrectiveActionState state;

    @Column(name = "sort_on")
    private LocalDate sortOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "done_text")
    private String doneText;

    @Column(name = "no_file_reason")
    private String noFileReason;

    @Column(name = "done_by")
    private Long doneBy;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "check_on")
    private LocalDate checkOn;

    @Column(name = "checked_by")
    private Long checkedBy;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "check_text")
    private String checkText;

    @Column(name = "follows_id")
    private Long follows;

    protected CorrectiveAction() {
        // for JPA
    }

    /**
     * Begins one.
     *
     * @param by who recorded it; null for the system
     */
    CorrectiveAction(
            String key,
            CreateCorrectiveActionCommand what,
            CorrectiveActionOrigin origin,
            Long by,
            Instant now) {
        super(what.owner(), what.dueOn(), by, now);
        this.key = key;
        this.kind = what.kind();
        this.description = what.description();
        this.cause = what.cause();
        this.causeKind = what.causeKind();
        this.ownerName = what.ownerName();
        this.area = origin.area();
        this.restricted = origin.restricted();
        this.follows = origin.follows();
        this.state = CorrectiveActionState.PENDIENTE;
        sort();
    }

    void assign(long account, String name) {
        assign(account);
        ownerName = name;
    }

    @Override
    public String moveTo(LocalDate day, String reason) {
        String note = super.moveTo(day, reason);
        sort();
        return note;
    }

    /**
     * @param reasonForNoFile null where files show it
     * @param checkDay the day from which another person checks it
     */
    void finish(
            LocalDate day,
            String text,
            String reasonForNoFile,
            LocalDate checkDay,
            Long by,
            Instant now) {
        requirePending();
        state = CorrectiveActionState.HECHA;
        doneOn = day;
        doneText = text;
        noFileReason = reasonForNoFile;
        checkOn = checkDay;
        doneBy = by;
        doneAt = now;
        sort();
    }

    /** It turned out not to be done. */
    void reopen() {
        require(CorrectiveActionState.HECHA);
        state = CorrectiveActionState.PENDIENTE;
        doneOn = null;
        doneText = null;
        noFileReason = null;
        checkOn = null;
        doneBy = null;
        doneAt = null;
        sort();
    }

    /** Owners do not check their own. */
    void judge(boolean worked, String text, long by, Instant now) {
        require(CorrectiveActionState.HECHA);
        if (isOwnOf(by)) {
            throw new NotAllowedException("remedy.check.own");
        }
        state = worked ? CorrectiveActionState.EFICAZ : CorrectiveActionState.NO_EFICAZ;
        checkText = text;
        checkedBy = by;
        checkedAt = now;
        sort();
    }

    /**
     * @param reason its citizens read it
     */
    void giveUp(String reason) {
        requirePending();
        state = CorrectiveActionState.ANULADA;
        doneText = reason;
        sort();
    }

    private void sort() {
        sortOn = state == CorrectiveActionState.PENDIENTE || doneOn == null ? getDueOn() : checkOn;
    }

    @Override
    protected String closedKey() {
        return "remedy.state." + state;
    }

    private void require(CorrectiveActionState wanted) {
        if (state != wanted) {
            throw new NotAllowedException(closedKey(), id);
        }
    }

    /** Whether this person owns the action or reported it as done. */
    public boolean isOwnOf(long account) {
        return getOwner() == account || Long.valueOf(account).equals(doneBy);
    }

    @Override
    public CommitmentType type() {
        return CommitmentType.ACCION;
    }

    @Override
    public boolean isPending() {
        return state == CorrectiveActionState.PENDIENTE;
    }

    /** The time has come to look whether it worked. */
    public boolean isCheckable(LocalDate today) {
        return state == CorrectiveActionState.HECHA && !checkOn.isAfter(today);
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getKey() {
        return key;
    }

    public ActionKind getKind() {
        return kind;
    }

    public String getDescription() {
        return description;
    }

    public String getCause() {
        return cause;
    }

    public CauseKind getCauseKind() {
        return causeKind;
    }

    /** Whose area it is; null where its tickets are restricted. */
    public String getArea() {
        return area;
    }

    /** Whether all tickets it is for are restricted, which may change. */
    void restrict(boolean all) {
        restricted = all;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public String getOwnerName() {
        return ownerName;
    }

    public CorrectiveActionState getState() {
        return state;
    }

    public LocalDate getSortOn() {
        return sortOn;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    /** What was done, or why it will not be, in words its citizens read. */
    public String getDoneText() {
        return doneText;
    }

    public String getNoFileReason() {
        return noFileReason;
    }

    public Long getDoneBy() {
        return doneBy;
    }

    public LocalDate getCheckOn() {
        return checkOn;
    }

    public Long getCheckedBy() {
        return checkedBy;
    }

    public Instant getCheckedAt() {
        return checkedAt;
    }

    public String getCheckText() {
        return checkText;
    }

    /** The action that did not work, in whose place it is. */
    public Long getFollows() {
        return follows;
    }
}
