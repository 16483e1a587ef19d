package cl.soser.canal.ticket;

import static cl.soser.canal.ticket.TicketStatus.ANULADO;
import static cl.soser.canal.ticket.TicketStatus.CERRADO;
import static cl.soser.canal.ticket.TicketStatus.EN_AREA;
import static cl.soser.canal.ticket.TicketStatus.EN_REVISION;
import static cl.soser.canal.ticket.TicketStatus.EN_VISACION;
import static cl.soser.canal.ticket.TicketStatus.ESPERA_CIUDADANO;
import static cl.soser.canal.ticket.TicketStatus.POR_VALIDAR;
import static cl.soser.canal.ticket.TicketStatus.RESPONDIDO;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.contract.Contract;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.routing.Route;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.ClockEvent;
import cl.soser.canal.sla.ClockRules;
import cl.soser.canal.sla.DueTimes;
import cl.soser.canal.sla.InternalClock;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request, the area that owes the answer, and its deadlines. It enters, an administrator
 * validates its routing, an area writes, the administrator reviews and sends, and the definitive
 * answer closes it; a citizen may reopen it once per closing. This is the only class that changes a
 * ticket's status: every verb below is one step of the table in the channel's rules, section 5, and
 * fails if the table does not allow it.
 *
 * <p>The contract clock runs from entry in elapsed hours and is never paused. The timeliness of the
 * first answer ({@link #getFirstAnswerAt}) stays for ever; a reopened round has a clock of its own.
 * {@link DueTimes} computes every due time, by the versions that the ticket was stamped with at
 * entry.
 */
@Entity
@NamedQuery(name = Ticket.BY_NUMBER, query = "SELECT t FROM Ticket t WHERE t.number = :number")
@NamedQuery(
        name = Ticket.NUMBER_BY_KEY,
        query = "SELECT t.number FROM Ticket t WHERE t.submissionKey = :key")
@NamedQuery(
        name = CitizenTicketRow.OF_ACCOUNT,
        query =
                """
                SELECT NEW cl.soser.canal.ticket.CitizenTicketRow(
                    t.id, t.number, t.subject, t.motive.code, t.status, t.area, s.name,
                    t.enteredAt, t.clocks.dueAt, t.lastMovedAt, t.absorbedInto)
                FROM Ticket t LEFT JOIN t.school s
                WHERE t.account = :account AND t.id < :before
                ORDER BY t.id DESC""")
@NamedQuery(
        name = Ticket.OF_MAILBOX,
        query =
                """
                SELECT t FROM Ticket t JOIN t.person p
                WHERE p.emailKey = :emailKey AND t.account IS NULL
                ORDER BY t.id""")
@NamedQuery(
        name = Ticket.OWN_ALIKE,
        query =
                """
                SELECT t.number, t.enteredAt FROM Ticket t
                WHERE t.school.id = :school AND t.enteredAt >= :since
                  AND t.motive.code = :motive AND t.chosenTopic = :topic
                  AND COALESCE(t.chosenSubtopic, '') = :subtopic
                  AND t.account = :account AND t.status <> :annulled
                ORDER BY t.enteredAt DESC, t.id DESC""")
@NamedQuery(
        name = Ticket.AGREEMENT,
        query =
                """
                SELECT t.routingRule, t.routingAgreed, COUNT(t) FROM Ticket t
                WHERE t.routingRule IS NOT NULL AND t.routingAgreed IS NOT NULL
                  AND t.enteredAt >= :since
                GROUP BY t.routingRule, t.routingAgreed""")
@NamedQuery(
        name = Ticket.REMINDER_DUE,
        query = "SELECT t.number FROM Ticket t WHERE t.remindAt <= :now ORDER BY t.remindAt")
@NamedQuery(
        name = Ticket.MILESTONE_DUE,
        query =
                """
                SELECT t.number FROM Ticket t
                WHERE t.clocks.nextMilestoneAt <= :now
                ORDER BY t.clocks.nextMilestoneAt""")
@NamedQuery(
        name = Ticket.ABSORBED,
        query = "SELECT t FROM Ticket t WHERE t.absorbedInto = :ticket ORDER BY t.id")
@NamedQuery(
        name = Ticket.BY_NUMBERS,
        query = "SELECT t FROM Ticket t WHERE t.number IN :numbers ORDER BY t.id")
@NamedQuery(
        name = Ticket.INTERNAL_DUE,
        query =
                """
                SELECT t.number FROM Ticket t
                WHERE t.clocks.stage.nextInternalAt <= :now
                ORDER BY t.clocks.stage.nextInternalAt""")
@NamedQuery(
        name = Ticket.UNDIVIDED,
        query =
                """
                SELECT t FROM Ticket t
                WHERE t.open = TRUE AND t.clocks.stage.stage IS NOT NULL
                  AND t.clocks.stage.divided IS NULL AND t.id > :after
                ORDER BY t.id""")
@NamedQuery(
        name = Ticket.ENTRIES,
        query = "SELECT t.enteredAt FROM Ticket t ORDER BY t.enteredAt, t.id")
@NamedQuery(
        name = Ticket.ENTRIES_NEWEST_FIRST,
        query = "SELECT t.enteredAt FROM Ticket t ORDER BY t.enteredAt DESC, t.id DESC")
@NamedQuery(
        name = Ticket.CHANGES,
        query =
                """
                SELECT t.id, t.changedAt FROM Ticket t
                WHERE t.changedAt >= :since
                ORDER BY t.changedAt, t.id""")
@NamedQuery(
        name = Ticket.VERSIONS,
        query = "SELECT t.id, t.version FROM Ticket t WHERE t.id IN :tickets")
@NamedQuery(
        name = Ticket.LATEST_IDS,
        query =
                """
                SELECT t.id FROM Ticket t
                ORDER BY t.lastMovedAt DESC, t.id DESC""")
@NamedQuery(
        name = Ticket.OTHERS_OF_PERSON,
        query =
                """
                SELECT t.id FROM Ticket t
                WHERE t.person.id = :person AND t.open = :open AND t.id <> :me
                ORDER BY t.id DESC""")
@NamedQuery(
        name = Ticket.OTHERS_OF_ACCOUNT,
        query =
                """
                SELECT t.id FROM Ticket t
                WHERE t.account = :account AND t.open = :open AND t.id <> :me
                ORDER BY t.id DESC""")
@NamedQuery(
        name = Ticket.COUNT_OVERDUE,
        query =
                "SELECT COUNT(t) FROM Ticket t WHERE t.area = :area AND "
                        + RunningTermPolicy.OVERDUE)
@NamedQuery(
        name = Ticket.COUNT_ALL_OVERDUE,
        query = "SELECT COUNT(t) FROM Ticket t WHERE " + RunningTermPolicy.OVERDUE)
@NamedQuery(
        name = Ticket.COUNT_DUE_UNTIL,
        query =
                "SELECT COUNT(t) FROM Ticket t WHERE t.area = :area AND "
                        + RunningTermPolicy.DUE_UNTIL)
@NamedQuery(name = Ticket.BY_IDS, query = "SELECT t FROM Ticket t WHERE t.id IN :ids ORDER BY t.id")
@NamedQuery(
        name = Ticket.WITH_PERSON,
        query = "SELECT t FROM Ticket t JOIN FETCH t.person WHERE t.id IN :ids")
@NamedQuery(
        name = Ticket.IDS_OF_MAILBOX,
        query =
                """
                SELECT t.id FROM Ticket t JOIN t.person p
                WHERE p.emailKey = :sender
                ORDER BY t.id DESC""")
@NamedQuery(
        name = Ticket.POSSIBLE_RISKS,
        query =
                """
                SELECT t FROM Ticket t
                WHERE t.open = TRUE AND t.attention = 2 AND t.possibleRisk = TRUE
                ORDER BY t.enteredAt, t.id""")
@NamedQuery(
        name = Ticket.OF_BLOCKED,
        query =
                """
                SELECT t.id FROM Ticket t
                WHERE t.blockedAt IS NULL AND t.person.blockedAt >= t.enteredAt
                AND (t.alert = FALSE OR t.closedAt IS NOT NULL)""")
@NamedQuery(
        name = Ticket.OF_PERSONS,
        query = "SELECT t FROM Ticket t WHERE t.person.id IN :persons ORDER BY t.id")
@NamedQuery(
        name = Ticket.COUNT_OF_PERSON,
        query = "SELECT COUNT(t) FROM Ticket t WHERE t.person.id = :person")
@NamedQuery(name = Ticket.NUMBERS, query = "SELECT t.id, t.number FROM Ticket t WHERE t.id IN :ids")
@EntityListeners(ChangeStampListener.class)
public class Ticket extends TicketRequest {

    /** The attention that a possible risk needs; alerts need less than this, before it. */
    public static final int RISK_ATTENTION = 2;

    /** The attention that a ticket needs without alert, possible risk or after its answer. */
    public static final int USUAL_ATTENTION = 3;

    public static final String BY_NUMBER = "Ticket.byNumber";
    public static final String NUMBER_BY_KEY = "Ticket.numberByKey";
    public static final String OF_MAILBOX = "Ticket.ofMailbox";
    public static final String MILESTONE_DUE = "Ticket.milestoneDue";
    public static final String BY_NUMBERS = "Ticket.byNumbers";
    public static final String INTERNAL_DUE = "Ticket.internalDue";
    public static final String ABSORBED = "Ticket.absorbed";

    /** Number and entry of an account's own of one school, kind and topic, newest first. */
    public static final String OWN_ALIKE = "Ticket.ownAlike";

    public static final String AGREEMENT = "Ticket.agreement";
    public static final String REMINDER_DUE = "Ticket.reminderDue";
    public static final String UNDIVIDED = "Ticket.undivided";
    public static final String ENTRIES = "Ticket.entries";
    public static final String ENTRIES_NEWEST_FIRST = "Ticket.entriesNewestFirst";
    public static final String BY_IDS = "Ticket.byIds";
    public static final String WITH_PERSON = "Ticket.withPerson";
    public static final String IDS_OF_MAILBOX = "Ticket.idsOfMailbox";
    public static final String POSSIBLE_RISKS = "Ticket.possibleRisks";
    public static final String NUMBERS = "Ticket.numbers";
    public static final String OF_BLOCKED = "Ticket.ofBlocked";
    public static final String OF_PERSONS = "Ticket.ofPersons";
    public static final String COUNT_OF_PERSON = "Ticket.countOfPerson";
    public static final String CHANGES = "Ticket.changes";
    public static final String VERSIONS = "Ticket.versions";
    static final String LATEST_IDS = "Ticket.latestIds";
    public static final String COUNT_OVERDUE = "Ticket.countOverdue";
    public static final String COUNT_ALL_OVERDUE = "Ticket.countAllOverdue";
    public static final String COUNT_DUE_UNTIL = "Ticket.countDueUntil";
    public static final String OTHERS_OF_PERSON = "Ticket.othersOfPerson";
    public static final String OTHERS_OF_ACCOUNT = "Ticket.othersOfAccount";

    /** How long a citizen has to answer us before we remind them once [decision]. */
    static final Duration PATIENCE = Duration.ofHours(24);

    /** The working time in which somebody looks at a possible risk (rules, section 4). */
    static final Duration LOOK = Duration.ofMinutes(30);

    /** How long after a closing the citizen may reopen [decision of the rules, section 5]. */
    public static final Duration REOPENING = Duration.ofDays(10);

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "ticket")
    @SequenceGenerator(name = "ticket", sequenceName = "ticket_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @Enumerated(STRING)
    @Column(name = "operative_urgency")
    private Urgency operativeUrgency;

    @Enumerated(STRING)
    private TicketStatus status;

    @Enumerated(STRING)
    @Column(name = "waiting_from")
    private TicketStatus waitingFrom;

    @Column(name = "is_open")
    private boolean open;

    @Column(name = "area_code")
    private String area;

    @Column(name = "routed_area_code", updatable = false)
    private String routedArea;

    @Column(name = "routing_rule_id", updatable = false)
    private Long routingRule;

    @Column(name = "routing_agreed")
    private Boolean routingAgreed;

    @Column(name = "taken_by")
    private Long takenBy;

    private boolean restricted;

    /** Whose named readers read it while it is restricted. */
    @Enumerated(STRING)
    @Column(name = "restricted_matter")
    private RestrictedMatter matter;

    /** Since when the data of its person are only kept; null otherwise. */
    @Column(name = "blocked_at")
    private Instant blockedAt;

    /** It is restricted by that alone. */
    @Column(name = "block_restricts")
    private boolean blockRestricts;

    private boolean alert;

    @Column(name = "possible_risk")
    private boolean possibleRisk;

    @Enumerated(STRING)
    @Column(name = "danger_kind")
    private DangerKind dangerKind;

    /** What the reading of the text proposed at entry; rules decide about it. */
    @Column(name = "proposed_area_code", updatable = false)
    private String proposedArea;

    /** Until when a person must look whether a possible risk is one; null where there is none. */
    @Column(name = "look_by")
    private Instant lookBy;

    @Column(name = "alert_taken_at")
    private Instant alertTakenAt;

    @Column(name = "alert_taken_by")
    private Long alertTakenBy;

    private boolean held;

    /**
     * Until the first answer leaves, 0 for an alert that nobody took, 1 for one that somebody took,
     * 2 for a possible risk; 3 for the rest.
     */
    private int attention;

    @Column(name = "approval_asked")
    private boolean approvalAsked;

    private boolean bounced;

    /** A change of its term waits for a second person since then. */
    @Column(name = "term_change_asked_at")
    private Instant termChangeAskedAt;

    @Column(name = "call_owed_since")
    private Instant callOwedSince;

    @Column(name = "remind_at")
    private Instant remindAt;

    @Column(name = "first_answer_at")
    private Instant firstAnswerAt;

    /** The first answer was the template of Tipo 1. */
    @Column(name = "answered_by_template")
    private boolean answeredByTemplate;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Enumerated(STRING)
    @Column(name = "cause_kind")
    private CauseKind causeKind;

    private int closings;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    @Column(name = "promised_on")
    private LocalDate promisedOn;

    @Column(name = "round_answered_at")
    private Instant roundAnsweredAt;

    @Embedded private TicketClocks clocks;

    /** The rules of its versions; {@link TicketRepository} supplies them before a step. */
    @Transient private ClockRules rules;

    /** The stage it has just left; {@link TicketRepository} stores it. */
    @Transient private InternalClock ended;

    @Column(name = "last_moved_at")
    private Instant lastMovedAt;

    /** By the machine's own time; see {@link ChangeStampListener}. */
    @Column(name = "changed_at")
    private Instant changedAt;

    /** The ticket into which this one was merged. */
    @Column(name = "absorbed_into")
    private Long absorbedInto;

    @ElementCollection
    @CollectionTable(name = "ticket_copy", joinColumns = @JoinColumn(name = "ticket_id"))
    @Column(name = "area_code")
    private Set<String> copies = new HashSet<>();

    protected Ticket() {
        // for JPA
    }

    /** A request that has just entered; number, area and clock exist from this instant on. */
    public Ticket(
            String number,
            ClassifiedFiling filing,
            Route route,
            Contract contract,
            ClockRules rules,
            Instant enteredAt) {
        super(number, filing, contract, enteredAt);
        this.area = route.area();
        this.routedArea = route.area();
        this.routingRule = route.areaRule();
        this.copies.addAll(route.copies());
        this.operativeUrgency = route.urgency();
        this.restricted = route.restricted();
        this.matter = route.matter();
        this.alert = route.alert();
        this.possibleRisk = route.danger().isPossibleRisk();
        this.dangerKind = route.danger().isAny() ? route.danger().kind() : null;
        this.proposedArea = route.danger().proposedArea();
        this.status = POR_VALIDAR;
        this.open = true;
        this.lastMovedAt = enteredAt;
        this.rules = rules;
        this.clocks =
                TicketClocks.started(
                        ClockEvent.entered(enteredAt, getMotive().getCode(), area), rules);
        this.lookBy = possibleRisk ? rules.hours().plus(enteredAt, LOOK) : null;
        if (alert) {
            tick(ClockEvent.alerted(enteredAt));
        }
        this.held =
                getMotive().isAnsweredAutomatically()
                        && (route.holdsAnswer() || route.restricted());
    }

    /** Set when the row changes, by the machine's own time. */
    void changed(Instant serverTime) {
        changedAt = serverTime;
        attention = attentionNow();
    }

    private int attentionNow() {
        if (!open) {
            return USUAL_ATTENTION;
        }
        // Both may come after an answer, by what was written later.
        if (alert && alertTakenAt == null) {
            return 0;
        }
        if (possibleRisk && lookBy != null) {
            return RISK_ATTENTION;
        }
        return alert && firstAnswerAt == null ? 1 : USUAL_ATTENTION;
    }

    /** Its automatic answer waits until a person has looked. */
    public void hold() {
        held = getMotive().isAnsweredAutomatically();
    }

    /** Sets the rules of its clocks; needed before any verb below. */
    void lend(ClockRules ofItsVersions) {
        rules = ofItsVersions;
    }

    private void tick(ClockEvent event) {
        clocks.tick(event, getEnteredAt(), rules).ifPresent(left -> ended = left);
    }

    public DueTimes dueTimes() {
        return clocks.dueTimes(getEnteredAt());
    }

    /** The stage it left since the last call, if any. */
    Optional<InternalClock> leftStage() {
        Optional<InternalClock> one = Optional.ofNullable(ended);
        ended = null;
        return one;
    }

    /** The administrator confirmed or corrected the routing; agreement is counted. */
    public void validateRouting(String rightArea, Instant now) {
        become(EN_AREA, now, POR_VALIDAR);
        routingAgreed = rightArea.equals(routedArea);
        held = false;
        area = rightArea;
        copies.remove(rightArea);
        tick(ClockEvent.moved(now, InternalStage.REDACCION, area));
    }

    /** Hands it to another area, where no person has taken it yet. */
    public void reroute(String newArea, Instant now) {
        become(EN_AREA, now, EN_AREA);
        area = newArea;
        copies.remove(newArea);
        takenBy = null;
        tick(ClockEvent.moved(now, InternalStage.REDACCION, area));
    }

    /** A person of the area works on it; others may still do so. */
    public void take(long accountId, Instant now) {
        requireOpen();
        takenBy = accountId;
        lastMovedAt = now;
    }

    /** No person works on it; all people of the area may. */
    public void letGo(Instant now) {
        requireOpen();
        takenBy = null;
        lastMovedAt = now;
    }

    /**
     * Corrects motivo, tema and context; the citizen's choice and the number stay. A term that was
     * missed stays missed under the motive it had. The template of Tipo 1 answers no other motive:
     * that answer does not count, and the term runs from entry.
     */
    public void reclassify(Classification classification, Context newContext, Instant now) {
        requireReclassifiable(classification.motive());
        boolean withoutAnswer = isUnansweredAs(classification.motive());
        String countedMotive = getCountedMotive();
        boolean missed = termStanding().isMissed(now);
        correct(classification, newContext);
        if (missed) {
            countUnder(countedMotive);
        }
        boolean closed = status == CERRADO;
        if (withoutAnswer) {
            forgetTemplate(now);
        }
        tick(ClockEvent.reclassified(now, missed ? countedMotive : getMotive().getCode()));
        if (closed) {
            tick(ClockEvent.moved(now, InternalStage.REDACCION, area));
            clocks.awaken();
        }
        held = held && getMotive().isAnsweredAutomatically();
        lastMovedAt = now;
    }

    /** A person's answer, or the end of the ticket, stays under its motive. */
    public void requireReclassifiable(Motive to) {
        if (!isUnansweredAs(to)) {
            requireOpen();
            if (firstAnswerAt != null) {
                throw new NotAllowedException("ticket.reclassify.answered", getNumber());
            }
        }
    }

    /** The template of Tipo 1 has answered it, and no person since. */
    public boolean isAnsweredByTemplateAlone() {
        return answeredByTemplate
                && status != ANULADO
                && (roundAnsweredAt == null || roundAnsweredAt.equals(firstAnswerAt));
    }

    /** That template is its only answer, and answers no such motive. */
    public boolean isUnansweredAs(Motive motive) {
        return isAnsweredByTemplateAlone() && !motive.isAnsweredAutomatically();
    }

    private void forgetTemplate(Instant now) {
        if (status == CERRADO) {
            become(EN_AREA, now, CERRADO);
        }
        firstAnswerAt = null;
        roundAnsweredAt = null;
        answeredByTemplate = false;
        closedAt = null;
        closings = 0;
    }

    /** What a change of its term is measured by. */
    public TermStanding termStanding() {
        return new TermStanding(
                status == ANULADO ? null : getDueAt(),
                firstAnswerAt,
                open && !clocks.isCourtesy() ? getAttendBy() : null);
    }

    /** A change of its term waits for a second person; everything goes on meanwhile. */
    public void awaitTermChange(Instant now) {
        termChangeAskedAt = now;
        lastMovedAt = now;
    }

    /** No change of its term waits any longer. */
    public void settleTermChange(Instant now) {
        termChangeAskedAt = null;
        lastMovedAt = now;
    }

    public void treatAs(Urgency newUrgency, Instant now) {
        requireOpen();
        if (newUrgency == Urgency.NO_INDICADA) {
            throw new NotAllowedException("ticket.urgency.needed");
        }
        if (newUrgency == operativeUrgency) {
            throw new NotAllowedException("ticket.urgency.same");
        }
        operativeUrgency = newUrgency;
        lastMovedAt = now;
    }

    /**
     * Revokes a bulk act on this ticket, which has not changed since. The table of steps has no way
     * back, so this undoes the last one.
     */
    public void putBack(TicketPlacement before, Instant now) {
        requireOpen();
        boolean unlooked = before.status() == POR_VALIDAR && status == EN_AREA;
        if (!unlooked && status != before.status()) {
            throw new IllegalStepException(getNumber(), status, before.status());
        }
        boolean moved = unlooked || !area.equals(before.area());
        status = before.status();
        area = before.area();
        takenBy = before.takenBy();
        operativeUrgency = before.urgency();
        lastMovedAt = now;
        if (moved) {
            routingAgreed = unlooked ? null : routingAgreed;
            copies.clear();
            copies.addAll(before.copies());
            tick(
                    ClockEvent.moved(
                            now,
                            unlooked ? InternalStage.VALIDACION : InternalStage.REDACCION,
                            area));
        }
    }

    /** The institution decides who may read; it follows the school unless corrected by hand. */
    public void belongTo(String newInstitution, Instant now) {
        belongTo(newInstitution);
        lastMovedAt = now;
    }

    /** Another institution reads it from now on; the figures of the present one go on with it. */
    public void readBy(String newInstitution, Instant now) {
        countFor(getCountedInstitution());
        belongTo(newInstitution);
        lastMovedAt = now;
    }

    /** The figures follow the institution that reads it. */
    public void countWhereRead(Instant now) {
        countFor(null);
        lastMovedAt = now;
    }

    /** The institution in whose figures it is reads it again. */
    public void readWhereCounted(Instant now) {
        belongTo(getCountedInstitution());
        countFor(null);
        lastMovedAt = now;
    }

    /** From now on the readers named for that matter read it, and nobody else. */
    public void restrict(RestrictedMatter about, Instant now) {
        if (restricted && matter == about) {
            throw new NotAllowedException("ticket.restrict.same");
        }
        restricted = true;
        matter = about;
        lastMovedAt = now;
    }

    /** It was restricted wrongly. */
    public void liftRestriction(Instant now) {
        if (!restricted) {
            throw new NotAllowedException("ticket.restrict.none");
        }
        restricted = false;
        if (dangerKind != null && dangerKind.isRestricted()) {
            dangerKind = null; // it is none of these, and what else it is nobody said
        }
        lastMovedAt = now;
    }

    /**
     * The data of its person are only kept from now on (Ley 21.719, article 8 ter): it is
     * restricted, and nobody reads it. An alert that is open is handled to its end first: it is
     * about somebody's life or health.
     */
    public void block(Instant now) {
        boolean needed = alert && status.isOpen();
        if (blockedAt == null && !needed) {
            blockedAt = now;
            blockRestricts = !restricted;
            restricted = true;
        }
    }

    /** It is read again by those who read it before. */
    public void unblock() {
        restricted = restricted && !blockRestricts;
        blockRestricts = false;
        blockedAt = null;
    }

    /** A person says that somebody may be in danger; it is handled as if it had entered so. */
    public void confirmRisk(Instant now) {
        requireRisk();
        alert = true;
        operativeUrgency = Urgency.ALTA;
        tick(ClockEvent.alerted(now));
        lastMovedAt = now;
    }

    /**
     * Neither the sender nor the words told of a danger, or it was cleared in error: a person says
     * which it is, and it is handled as if it had entered so.
     *
     * @param anew where it would have gone at entry
     */
    public void raiseAlert(DangerKind kind, Route anew, Instant now) {
        suspectRisk(kind, anew, now);
        confirmRisk(now);
    }

    /**
     * What was written later tells of a danger, or of one that was cleared; a person looks at it
     * within the same time as at what entered so.
     *
     * @param anew where it would have gone at entry
     */
    public void suspectRisk(DangerKind kind, Route anew, Instant now) {
        requireOpen();
        if (alert || possibleRisk) {
            throw new NotAllowedException("ticket.risk.known", getNumber());
        }
        possibleRisk = true;
        dangerKind = null;
        nameDanger(kind, anew, now);
        alertTakenBy = null;
        alertTakenAt = null;
        lookBy = rules.hours().plus(now, LOOK);
    }

    /** A person says that nobody is. */
    public void clearRisk(Instant now) {
        requireRisk();
        lastMovedAt = now;
    }

    /** A person says of an alert that nobody was in danger; {@code TicketDanger} keeps it. */
    public void clearAlert(Instant now) {
        requireOpen();
        if (!alert) {
            throw new NotAllowedException("ticket.alert.none", getNumber());
        }
        alert = false;
        possibleRisk = false;
        lastMovedAt = now;
    }

    /**
     * A person says which danger it is. While its routing waits to be validated, its area and
     * copies are proposed anew; {@link #getRoutedArea} stays what was proposed at entry.
     *
     * @param anew where it would have gone at entry
     */
    public void nameDanger(DangerKind kind, Route anew, Instant now) {
        requireOpen();
        if (!alert && !possibleRisk) {
            throw new NotAllowedException("ticket.risk.none", getNumber());
        }
        if (kind == DangerKind.NINGUNO || kind == dangerKind) {
            throw new NotAllowedException("ticket.risk.sameKind");
        }
        dangerKind = kind;
        if (status == POR_VALIDAR) {
            area = anew.area();
            proposedArea = anew.danger().proposedArea();
            copies.clear();
            copies.addAll(anew.copies());
        }
        lastMovedAt = now;
    }

    private void requireRisk() {
        requireOpen();
        if (!possibleRisk) {
            throw new NotAllowedException("ticket.risk.none", getNumber());
        }
        possibleRisk = false;
        lookBy = null;
    }

    /** One of the people called for this alert sees to it; nobody else is called. */
    public void takeAlert(Long accountId, Instant now) {
        requireOpen();
        if (!isAlertUntaken()) {
            throw new NotAllowedException("alert.none", getNumber());
        }
        alertTakenBy = accountId;
        alertTakenAt = now;
        lastMovedAt = now;
    }

    /** A draft waits for the administrator's review. */
    public void submitForReview(Instant now) {
        become(EN_REVISION, now, EN_AREA, RESPONDIDO);
        tick(ClockEvent.moved(now, InternalStage.REVISION, area));
    }

    public void returnToArea(Instant now) {
        become(EN_AREA, now, EN_REVISION);
        approvalAsked = false;
        tick(ClockEvent.moved(now, InternalStage.REDACCION, area));
    }

    public void sendForApproval(Instant now) {
        become(EN_VISACION, now, EN_REVISION);
        approvalAsked = true;
        tick(ClockEvent.moved(now, InternalStage.VISACION, area));
    }

    /** Only a reviewed text may be sent, or a sent one withdrawn. */
    public void requireReviewed() {
        if (status != EN_REVISION) {
            throw new IllegalStepException(getNumber(), status, RESPONDIDO);
        }
    }

    /** Operations has decided; the text itself stores whether it was approved or rejected. */
    public void backFromApproval(Instant now) {
        become(EN_REVISION, now, EN_VISACION);
        tick(ClockEvent.moved(now, InternalStage.REVISION, area));
    }

    /** The contract clock runs on, because asking is not answering. The internal one pauses. */
    public void askCitizen(Instant now) {
        TicketStatus before = status;
        become(ESPERA_CIUDADANO, now, EN_AREA, EN_REVISION);
        waitingFrom = before;
        remindAt = reminder(now);
        tick(ClockEvent.paused(now));
    }

    /** After a day, or half way to the end of the term where that comes first. */
    private Instant reminder(Instant now) {
        Instant patient = now.plus(PATIENCE);
        Instant until = getAttendBy();
        if (!until.isAfter(now)) {
            return patient;
        }
        Instant half = now.plus(Duration.between(now, until).dividedBy(2));
        return half.isBefore(patient) ? half : patient;
    }

    /** The citizen was reminded of our question. */
    public void remind(Instant now) {
        if (status != ESPERA_CIUDADANO || remindAt == null || remindAt.isAfter(now)) {
            throw new NotAllowedException("ticket.reminder.none", getNumber());
        }
        remindAt = null;
    }

    public void citizenReplied(Instant now) {
        requireOpen();
        if (status == ESPERA_CIUDADANO) {
            become(waitingFrom, now, ESPERA_CIUDADANO);
            waitingFrom = null;
            tick(ClockEvent.resumed(now));
        }
        lastMovedAt = now;
    }

    /** Pauses the internal term for something the area cannot hasten; the contract's runs on. */
    public void pauseStage(Instant now) {
        requireOpen();
        if (getStageTerm().isEmpty() || status == ESPERA_CIUDADANO || clocks.isPaused()) {
            throw new NotAllowedException("ticket.pause.none", getNumber());
        }
        tick(ClockEvent.paused(now));
        lastMovedAt = now;
    }

    public void resumeStage(Instant now) {
        if (status == ESPERA_CIUDADANO || !clocks.isPaused()) {
            throw new NotAllowedException("ticket.resume.none", getNumber());
        }
        tick(ClockEvent.resumed(now));
        lastMovedAt = now;
    }

    /**
     * An answer has left for the citizen. RESPUESTA gives the steps to come and their promised day;
     * RESPUESTA_DEFINITIVA closes. The first of either decides the contract's term; a promised day
     * is a clock of its own, which ends with that day in the zone given.
     */
    public void answered(Stage stage, LocalDate promised, Instant leftAt, ZoneId zone) {
        boolean template = status == POR_VALIDAR;
        if (stage == Stage.RESPUESTA_DEFINITIVA) {
            become(CERRADO, leftAt, EN_REVISION, stateForTemplate());
            closedAt = leftAt;
            causeKind = null;
            closings++;
            held = false;
            tick(ClockEvent.ended(leftAt));
            clocks.silence();
        } else if (stage == Stage.RESPUESTA) {
            become(RESPONDIDO, leftAt, EN_REVISION);
            promisedOn = promised;
            Instant end = promised.plusDays(1).atStartOfDay(zone).toInstant();
            tick(ClockEvent.promised(leftAt, end));
        } else {
            throw new IllegalArgumentException(stage + " answers nothing");
        }
        lookBy = null; // who answers has looked
        if (firstAnswerAt == null) {
            firstAnswerAt = leftAt;
            answeredByTemplate = template;
        }
        if (roundAnsweredAt == null) {
            roundAnsweredAt = leftAt;
        }
    }

    /** The cause that its definitive answer names; after a reopening, that of the last answer. */
    public void causedBy(CauseKind kind) {
        causeKind = kind;
    }

    /** Within ten days of a closing, once for each: a new round with its own term. */
    public void reopen(Instant now) {
        if (status == CERRADO && !isReopenable(now)) {
            throw new NotAllowedException("ticket.reopen.late", getNumber());
        }
        beginRound(now);
    }

    /**
     * Staff take up what the template of Tipo 1 closed before a person had looked; it goes to the
     * area that must answer, in a round with its own term. The verdict of the template stays.
     */
    public void takeUp(String rightArea, Instant now) {
        if (!isClosedByTemplate()) {
            throw new NotAllowedException("ticket.takeUp.none", getNumber());
        }
        routingAgreed = rightArea.equals(routedArea);
        area = rightArea;
        copies.remove(rightArea);
        beginRound(now);
    }

    private void beginRound(Instant now) {
        become(EN_AREA, now, CERRADO);
        reopenedAt = now;
        promisedOn = null;
        takenBy = null;
        roundAnsweredAt = null;
        tick(ClockEvent.reopened(now, getMotive().getCode(), area));
    }

    /** Closed by the automatic answer of Tipo 1: no person has judged its routing. */
    public boolean isClosedByTemplate() {
        return status == CERRADO && answeredByTemplate && reopenedAt == null;
    }

    public boolean isReopenable(Instant now) {
        return status == CERRADO && !now.isAfter(reopenableUntil());
    }

    /** Of a closed one. */
    public Instant reopenableUntil() {
        return closedAt.plus(REOPENING);
    }

    /** Spam, a test, an exact duplicate, or withdrawn: kept and listed, out of the figures. */
    public void annul(Instant now) {
        become(ANULADO, now, status);
        held = false;
        tick(ClockEvent.ended(now));
        clocks.silence();
    }

    /**
     * Merges it into another ticket of the same person: it leaves the figures and every clock, like
     * a duplicate.
     *
     * @return its state before, for {@link #restore}
     */
    public StateBeforeMerge absorb(Ticket survivor, Instant now) {
        requireOpen();
        StateBeforeMerge was = new StateBeforeMerge(status, waitingFrom, held, remindAt, clocks);
        annul(now);
        absorbedInto = survivor.getId();
        return was;
    }

    /** Tickets that were merged into it now lead to the one that continues. */
    public void leadTo(Ticket survivor) {
        absorbedInto = survivor.getId();
    }

    /**
     * Undoes {@link #absorb}; not a step of the table. Every term is restored, also if it has
     * passed meanwhile, and its warnings are given.
     */
    public void restore(StateBeforeMerge was, Instant now) {
        if (absorbedInto == null) {
            throw new IllegalStepException(getNumber(), status, was.status());
        }
        absorbedInto = null;
        status = was.status();
        open = true;
        waitingFrom = was.waitingFrom();
        held = was.held();
        remindAt = was.remindAt();
        clocks.restore(was);
        lastMovedAt = now;
    }

    /** The merge ended the stage it was in. */
    public boolean isLeftBy(StateBeforeMerge was) {
        return was.stage() != null;
    }

    public void copyTo(Collection<String> areas) {
        copies.addAll(areas);
    }

    public void noCopyTo(Collection<String> areas) {
        copies.removeAll(areas);
    }

    /** An act that changes only the time of the last movement. */
    public void touch(Instant now) {
        lastMovedAt = now;
    }

    /**
     * The only copy of an answer came back. The timeliness stays and carries that mark (rules,
     * section 6).
     */
    public void bounce(Instant now) {
        bounced = true;
        lastMovedAt = now;
    }

    /** Staff must call, text or write to the person. */
    public void oweCall(Instant now) {
        callOwedSince = callOwedSince == null ? now : callOwedSince;
    }

    /** The person was informed, or there is nothing left to inform them of. */
    public void settleCall() {
        callOwedSince = null;
    }

    /** Takes the warning that is due, if any; then waits for the next one. */
    public Optional<Milestone> passMilestone(Instant now) {
        return clocks.passMilestone(now);
    }

    /** The same for the internal term. */
    public Optional<Milestone> passInternal(Instant now) {
        return clocks.passInternal(now, rules.hours());
    }

    TicketClocks clocks() {
        return clocks;
    }

    /** Of a stage that began before terms were divided over the stages; warns of nothing. */
    public void divideStage(Instant now) {
        clocks.divideStage(getEnteredAt(), now, rules);
    }

    /** Nothing is done any more to a ticket that is closed or annulled. */
    public void requireOpen() {
        if (!status.isOpen()) {
            throw new NotAllowedException("ticket.notOpen", getNumber());
        }
    }

    /**
     * The state in which only Tipo 1 may be answered: at once, by the template, before a person
     * looks.
     */
    private TicketStatus stateForTemplate() {
        return getMotive().isAnsweredAutomatically() ? POR_VALIDAR : EN_REVISION;
    }

    /** Takes one step of the table: from one of these states, if the table allows it. */
    private void become(TicketStatus next, Instant now, TicketStatus... from) {
        if (!List.of(from).contains(status) || !status.canBecome(next)) {
            throw new IllegalStepException(getNumber(), status, next);
        }
        status = next;
        open = next.isOpen();
        remindAt = null;
        lastMovedAt = now;
    }

    /** 1 for the first answer, one more for each reopening. */
    public int getRound() {
        return reopenedAt == null ? 1 : closings + (status == CERRADO ? 0 : 1);
    }

    /**
     * Distinguishes the running term from others of its kind: the round, or the day of a promise.
     */
    public int getTermRound() {
        return getClock() == RunningClock.PROMESA ? (int) promisedOn.toEpochDay() : getRound();
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    /** As the company treats it. */
    public Urgency getOperativeUrgency() {
        return operativeUrgency;
    }

    public TicketStatus getStatus() {
        return status;
    }

    public String getArea() {
        return area;
    }

    /** The area the rules chose at entry. */
    public String getRoutedArea() {
        return routedArea;
    }

    /** Whether the administrator kept the rules' area; null until it is judged. */
    public Boolean getRoutingAgreed() {
        return routingAgreed;
    }

    public Long getTakenBy() {
        return takenBy;
    }

    /** Whose named readers read it while it is restricted. */
    public RestrictedMatter getMatter() {
        return matter;
    }

    public boolean isRestricted() {
        return restricted;
    }

    /** Restricted without any reader, as long as the data of its person are only kept. */
    public boolean isBlocked() {
        return blockedAt != null;
    }

    public boolean isAlert() {
        return alert;
    }

    /** People are called until one of them takes it. */
    public boolean isAlertUntaken() {
        return alert && alertTakenAt == null;
    }

    /** Null while nobody has, and for an alert from before people took them. */
    public Long getAlertTakenBy() {
        return alertTakenBy;
    }

    public Instant getAlertTakenAt() {
        return alertTakenAt;
    }

    /** Until when a person must look at a possible risk; null where there is none. */
    public Instant getLookBy() {
        return lookBy;
    }

    /** The words may speak of danger, and no person has said yet whether they do. */
    public boolean isPossibleRisk() {
        return possibleRisk;
    }

    /** Of an alert or a possible risk; null where it is not known. */
    public DangerKind getDangerKind() {
        return dangerKind;
    }

    /** What people should do at once; null where nobody is in danger. */
    public FirstAid getFirstAid() {
        return alert || possibleRisk ? FirstAid.of(dangerKind) : null;
    }

    /** The automatic answer of Tipo 1 waits until a person has looked. */
    public boolean isHeld() {
        return held;
    }

    public boolean isApprovalAsked() {
        return approvalAsked;
    }

    /** Since when a change of its term waits for a second person; null if none does. */
    public Instant getTermChangeAskedAt() {
        return termChangeAskedAt;
    }

    public boolean isCallOwed() {
        return callOwedSince != null;
    }

    public boolean isBounced() {
        return bounced;
    }

    /** End of the contract's term of the first round; null where the motive has none. */
    public Instant getDueAt() {
        return clocks.getDueAt();
    }

    /** The elapsed hours of the contract's term; null where the motive has none. */
    public Long getTermHours() {
        return getDueAt() == null ? null : Duration.between(getEnteredAt(), getDueAt()).toHours();
    }

    /** End of the running term, or of a courtesy term if there is none; the inbox sorts by it. */
    public Instant getAttendBy() {
        return clocks.getAttendBy();
    }

    /** When the first RESPUESTA or RESPUESTA_DEFINITIVA left; null while none has. */
    public Instant getFirstAnswerAt() {
        return firstAnswerAt;
    }

    /** Whether its person and its texts are gone; what figures need of it stays. */
    public boolean isErased() {
        return erasedAt != null;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public Instant getReopenedAt() {
        return reopenedAt;
    }

    public LocalDate getPromisedOn() {
        return promisedOn;
    }

    public int getSlaVersion() {
        return clocks.getSlaVersion();
    }

    public int getCalendarVersion() {
        return clocks.getCalendarVersion();
    }

    /** The number of its internal stages so far. */
    public int getVisits() {
        return clocks.getVisits();
    }

    /** The term of the stage it is in; empty if no internal term runs. */
    public Optional<StageTerm> getStageTerm() {
        return Optional.ofNullable(clocks.getStage());
    }

    /** Id of the ticket into which this one was merged; null if it was not. */
    public Long getAbsorbedInto() {
        return absorbedInto;
    }

    public Instant getLastMovedAt() {
        return lastMovedAt;
    }

    public Set<String> getCopies() {
        return Set.copyOf(copies);
    }

    /** Which term is running, or ran last. */
    public RunningClock getClock() {
        return clocks.getRunning();
    }

    /** When the first answer of the running round left. */
    public Instant getRoundAnsweredAt() {
        return roundAnsweredAt;
    }

    /** The running term has passed and the required answer has not left. */
    public boolean isOverdue(Instant now) {
        return RunningTermPolicy.isOverdue(open, getClock(), getAttendBy(), now);
    }
}
