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
import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.account.AnswerChannel;
import cl.soser.canal.account.Person;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.contract.Contract;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.School;
import cl.soser.canal.routing.Route;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.sla.BusinessHours;
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
import jakarta.persistence.ManyToOne;
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
 * What a citizen asked, which area owes the answer and by when. It enters, its routing is looked
 * at, an area writes, the administrator reviews and sends, and the definitive answer closes it; a
 * citizen may reopen it once per closing. This is the only class that changes a ticket's status:
 * every verb below is one arrow of the table in the channel's rules, section 5, and refuses when
 * that table has no such arrow.
 *
 * <p>The contract clock runs from entry in elapsed hours and is never paused. The first verdict
 * ({@link #getFirstAnswerAt}) stays for ever; a reopened round has a clock of its own. Every due
 * time it keeps is what {@link DueTimes} says, by the versions it was stamped with at entry.
 */
@Entity
@NamedQuery(name = Ticket.BY_NUMBER, query = "SELECT t FROM Ticket t WHERE t.number = :number")
@NamedQuery(
        name = Ticket.NUMBER_BY_KEY,
        query = "SELECT t.number FROM Ticket t WHERE t.submissionKey = :key")
@NamedQuery(
        name = MyTicketRow.OF_ACCOUNT,
        query =
                """
                SELECT NEW cl.soser.canal.ticket.MyTicketRow(
                    t.id, t.number, t.subject, t.motive.code, t.status, t.area, s.name,
                    t.enteredAt, t.dueAt, t.lastMovedAt, t.absorbedInto)
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
                WHERE t.nextMilestoneAt <= :now
                ORDER BY t.nextMilestoneAt""")
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
                WHERE t.stageTerm.nextInternalAt <= :now
                ORDER BY t.stageTerm.nextInternalAt""")
@EntityListeners(ChangeStamp.class)
public class Ticket {

    static final String BY_NUMBER = "Ticket.byNumber";
    static final String NUMBER_BY_KEY = "Ticket.numberByKey";
    static final String OF_MAILBOX = "Ticket.ofMailbox";
    static final String MILESTONE_DUE = "Ticket.milestoneDue";
    static final String BY_NUMBERS = "Ticket.byNumbers";
    static final String INTERNAL_DUE = "Ticket.internalDue";
    static final String ABSORBED = "Ticket.absorbed";
    static final String AGREEMENT = "Ticket.agreement";
    static final String REMINDER_DUE = "Ticket.reminderDue";

    /** How long a citizen has to answer us before we remind them once [decision]. */
    static final Duration PATIENCE = Duration.ofHours(24);

    /** How long after a closing the citizen may reopen [decision of the rules, section 5]. */
    static final Duration REOPENING = Duration.ofDays(10);

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "ticket")
    @SequenceGenerator(name = "ticket", sequenceName = "ticket_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @Column(name = "ticket_number", updatable = false)
    private String number;

    @Column(name = "submission_key", updatable = false)
    private String submissionKey;

    @Enumerated(STRING)
    private Channel channel;

    @Enumerated(STRING)
    private Context context;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "contract_code")
    private Contract contract;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "motive_code")
    private Motive motive;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "topic_code")
    private Topic topic;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "subtopic_code")
    private Subtopic subtopic;

    @Column(name = "chosen_motive_code", updatable = false)
    private String chosenMotive;

    @Column(name = "chosen_topic_code", updatable = false)
    private String chosenTopic;

    @Column(name = "chosen_subtopic_code", updatable = false)
    private String chosenSubtopic;

    @Enumerated(STRING)
    private Urgency urgency;

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

    private String subject;

    @Column(name = "institution_code")
    private String institution;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "school_note")
    private String schoolNote;

    @Column(name = "comuna_code")
    private String comuna;

    /** The same comuna, for lists that show its name. */
    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "comuna_code", insertable = false, updatable = false)
    private Comuna place;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(STRING)
    @Column(name = "answer_channel")
    private AnswerChannel answerChannel;

    @Column(name = "account_id")
    private Long account;

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
    private boolean alert;
    private boolean held;

    @Column(name = "approval_asked")
    private boolean approvalAsked;

    private boolean bounced;

    @Column(name = "call_owed_since")
    private Instant callOwedSince;

    @Column(name = "remind_at")
    private Instant remindAt;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "attend_by")
    private Instant attendBy;

    @Column(name = "first_answer_at")
    private Instant firstAnswerAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Enumerated(STRING)
    @Column(name = "cause_kind")
    private CauseKind causeKind;

    private int closings;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    @Column(name = "promised_on")
    private LocalDate promisedOn;

    @Enumerated(STRING)
    @Column(name = "running_clock")
    private RunningClock clock;

    @Column(name = "clock_from")
    private Instant clockFrom;

    @Column(name = "round_answered_at")
    private Instant roundAnsweredAt;

    @Column(name = "next_milestone")
    private Integer nextMilestone;

    @Column(name = "next_milestone_at")
    private Instant nextMilestoneAt;

    @Column(name = "sla_version", updatable = false)
    private int slaVersion;

    @Column(name = "calendar_version", updatable = false)
    private int calendarVersion;

    private int visits;

    /** Null where nobody inside has a term. */
    @Embedded private StageTerm stageTerm;

    /** Those of its versions; lent by {@link Tickets} to whoever is about to move it. */
    @Transient private ClockRules rules;

    /** The stage it has just left; {@link Tickets} writes it down. */
    @Transient private InternalClock ended;

    @Column(name = "last_moved_at")
    private Instant lastMovedAt;

    /** By the machine's own time; see {@link ChangeStamp}. */
    @Column(name = "changed_at")
    private Instant changedAt;

    /** The ticket in which this one goes on. */
    @Column(name = "absorbed_into")
    private Long absorbedInto;

    @ElementCollection
    @CollectionTable(name = "ticket_copy", joinColumns = @JoinColumn(name = "ticket_id"))
    @Column(name = "area_code")
    private Set<String> copies = new HashSet<>();

    @Embedded private TicketCodes codes;

    protected Ticket() {
        // for JPA
    }

    /** A request that has just entered; number, area and clock exist from this instant on. */
    Ticket(
            String number,
            Filing filing,
            Route route,
            Contract contract,
            ClockRules rules,
            Instant enteredAt) {
        this.number = number;
        this.submissionKey = filing.submissionKey();
        this.channel = filing.channel();
        this.context = filing.context();
        this.contract = contract;
        this.chosenMotive = filing.classification().motive().getCode();
        this.chosenTopic = filing.classification().topic().getCode();
        this.chosenSubtopic = filing.classification().subtopicCode();
        this.urgency = filing.urgency();
        this.subject = filing.subject();
        this.institution = filing.institution();
        this.school = filing.school();
        this.schoolNote = filing.schoolNote();
        this.comuna = filing.comuna();
        this.person = filing.person();
        this.answerChannel = filing.person().getAnswerChannel();
        this.account = filing.account();
        this.area = route.area();
        this.routedArea = route.area();
        this.routingRule = route.areaRule();
        this.copies.addAll(route.copies());
        this.operativeUrgency = route.urgency();
        this.restricted = route.restricted();
        this.alert = route.alert();
        this.status = POR_VALIDAR;
        this.open = true;
        this.enteredAt = enteredAt;
        this.lastMovedAt = enteredAt;
        this.slaVersion = rules.terms().version();
        this.calendarVersion = rules.calendar();
        this.rules = rules;
        classify(filing.classification());
        keep(DueTimes.of(List.of(ClockEvent.entered(enteredAt, motive.getCode(), area)), rules));
        this.held = motive.isAnsweredAutomatically() && route.holdsAnswer();
    }

    /** The row does, by the machine's own time. */
    void changed(Instant serverTime) {
        changedAt = serverTime;
    }

    private void classify(Classification classification) {
        motive = classification.motive();
        topic = classification.topic();
        subtopic = classification.subtopic();
    }

    /** What its clocks go by; needed before any verb below. */
    void lend(ClockRules ofItsVersions) {
        rules = ofItsVersions;
    }

    private void tick(ClockEvent event) {
        keep(dueTimes().after(event, rules));
    }

    DueTimes dueTimes() {
        return new DueTimes(
                enteredAt,
                dueAt,
                clock,
                clockFrom,
                attendBy,
                visits,
                stageTerm == null ? null : stageTerm.clock(visits));
    }

    private void keep(DueTimes times) {
        boolean anew =
                clock != times.running()
                        || !times.from().equals(clockFrom)
                        || !times.until().equals(attendBy);
        dueAt = times.contract();
        clock = times.running();
        clockFrom = times.from();
        attendBy = times.until();
        if (anew) {
            awaitMilestone(clock == RunningClock.CORTESIA ? null : Milestone.MITAD);
        }
        keep(times.internal(), times.visits());
    }

    private void keep(InternalClock internal, int visit) {
        boolean another = visit != visits || internal == null;
        if (stageTerm != null && another) {
            ended = stageTerm.clock(visits);
        }
        Milestone next = another || stageTerm == null ? Milestone.MITAD : stageTerm.next();
        visits = visit;
        stageTerm = internal == null ? null : new StageTerm(internal, next, rules.hours());
    }

    /** The stage it left since this was last asked, if any. */
    Optional<InternalClock> leftStage() {
        Optional<InternalClock> one = Optional.ofNullable(ended);
        ended = null;
        return one;
    }

    /** The administrator found the routing right, or set it right; agreement is counted. */
    public void validateRouting(String rightArea, Instant now) {
        become(EN_AREA, now, POR_VALIDAR);
        routingAgreed = rightArea.equals(routedArea);
        held = false;
        area = rightArea;
        copies.remove(rightArea);
        tick(ClockEvent.moved(now, InternalStage.REDACCION, area));
    }

    /** Hands it to another area, which starts without anybody having taken it. */
    public void reroute(String newArea, Instant now) {
        become(EN_AREA, now, EN_AREA);
        area = newArea;
        copies.remove(newArea);
        takenBy = null;
        tick(ClockEvent.moved(now, InternalStage.REDACCION, area));
    }

    /** Somebody of the area works on it; nobody else is kept out. */
    public void take(long accountId, Instant now) {
        requireOpen();
        takenBy = accountId;
        lastMovedAt = now;
    }

    /** Nobody works on it; anybody of the area may. */
    void letGo(Instant now) {
        requireOpen();
        takenBy = null;
        lastMovedAt = now;
    }

    /** Motivo, tema and context set right; the citizen's choice, number and clock stay. */
    public void reclassify(Classification classification, Context newContext, Instant now) {
        requireOpen();
        if (firstAnswerAt != null) {
            throw new RefusedException("ticket.reclassify.answered", number);
        }
        context = newContext;
        classify(classification);
        tick(ClockEvent.reclassified(now, motive.getCode()));
        held &= motive.isAnsweredAutomatically();
        lastMovedAt = now;
    }

    public void treatAs(Urgency newUrgency, Instant now) {
        requireOpen();
        if (newUrgency == Urgency.NO_INDICADA) {
            throw new RefusedException("ticket.urgency.needed");
        }
        if (newUrgency == operativeUrgency) {
            throw new RefusedException("ticket.urgency.same");
        }
        operativeUrgency = newUrgency;
        lastMovedAt = now;
    }

    /**
     * An act on many tickets is taken back on this one, which nobody has touched since. No arrow of
     * the table leads back: this undoes one that was taken.
     */
    void putBack(Placing before, Instant now) {
        requireOpen();
        boolean unlooked = before.status() == POR_VALIDAR && status == EN_AREA;
        if (!unlooked && status != before.status()) {
            throw new IllegalStepException(number, status, before.status());
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

    /** The institution decides who may read; it follows the school unless set right by hand. */
    public void belongTo(String newInstitution, Instant now) {
        institution = newInstitution;
        lastMovedAt = now;
    }

    public void restrict(boolean toNamedReaders, Instant now) {
        restricted = toNamedReaders;
        lastMovedAt = now;
    }

    /** A draft waits for the administrator's eyes. */
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

    /** Only a text under the administrator's eyes may be sent, or a sent one taken back. */
    public void requireReviewed() {
        if (status != EN_REVISION) {
            throw new IllegalStepException(number, status, RESPONDIDO);
        }
    }

    /** Operations has spoken; whether it approved or refused is a mark on the text itself. */
    public void backFromApproval(Instant now) {
        become(EN_REVISION, now, EN_VISACION);
        tick(ClockEvent.moved(now, InternalStage.REVISION, area));
    }

    /** The contract clock runs on: asking is not answering. The area's own waits. */
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
        if (!attendBy.isAfter(now)) {
            return patient;
        }
        Instant half = now.plus(Duration.between(now, attendBy).dividedBy(2));
        return half.isBefore(patient) ? half : patient;
    }

    /** The citizen was told once more what we asked for. */
    void remind(Instant now) {
        if (status != ESPERA_CIUDADANO || remindAt == null || remindAt.isAfter(now)) {
            throw new RefusedException("ticket.reminder.none", number);
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

    /** The term inside waits for something the area cannot hasten; the contract's runs on. */
    void pauseStage(Instant now) {
        requireOpen();
        if (stageTerm == null || status == ESPERA_CIUDADANO || stageTerm.getPausedAt() != null) {
            throw new RefusedException("ticket.pause.none", number);
        }
        tick(ClockEvent.paused(now));
        lastMovedAt = now;
    }

    void resumeStage(Instant now) {
        if (stageTerm == null || status == ESPERA_CIUDADANO || stageTerm.getPausedAt() == null) {
            throw new RefusedException("ticket.resume.none", number);
        }
        tick(ClockEvent.resumed(now));
        lastMovedAt = now;
    }

    /**
     * An answer has left for the citizen. RESPUESTA gives the steps to come and their promised day;
     * RESPUESTA_DEFINITIVA closes. The first of either meets, or misses, the contract's term; a
     * promised day is a clock of its own, which ends with that day in the zone given.
     */
    public void answered(Stage stage, LocalDate promised, Instant leftAt, ZoneId zone) {
        if (stage == Stage.RESPUESTA_DEFINITIVA) {
            become(CERRADO, leftAt, EN_REVISION, answeredByTemplate());
            closedAt = leftAt;
            causeKind = null;
            closings++;
            held = false;
            tick(ClockEvent.ended(leftAt));
            awaitMilestone(null);
        } else if (stage == Stage.RESPUESTA) {
            become(RESPONDIDO, leftAt, EN_REVISION);
            promisedOn = promised;
            Instant end = promised.plusDays(1).atStartOfDay(zone).toInstant();
            tick(ClockEvent.promised(leftAt, end));
        } else {
            throw new IllegalArgumentException(stage + " answers nothing");
        }
        if (firstAnswerAt == null) {
            firstAnswerAt = leftAt;
        }
        if (roundAnsweredAt == null) {
            roundAnsweredAt = leftAt;
        }
    }

    /** What its definitive answer names as the cause; of one reopened, the last to leave. */
    public void causedBy(CauseKind kind) {
        causeKind = kind;
    }

    /** Within ten days of a closing, once for each: a new round with its own term. */
    public void reopen(Instant now) {
        if (status == CERRADO && !isReopenable(now)) {
            throw new RefusedException("ticket.reopen.late", number);
        }
        become(EN_AREA, now, CERRADO);
        reopenedAt = now;
        promisedOn = null;
        takenBy = null;
        roundAnsweredAt = null;
        tick(ClockEvent.reopened(now, motive.getCode(), area));
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
        awaitMilestone(null);
    }

    /**
     * Goes on in another of the same person: out of the figures and of every clock, as a duplicate
     * is.
     *
     * @return what it was, for {@link #restore}
     */
    Parked absorb(Ticket survivor, Instant now) {
        requireOpen();
        Parked was =
                new Parked(
                        status,
                        waitingFrom,
                        held,
                        remindAt,
                        nextMilestone,
                        nextMilestoneAt,
                        stageTerm);
        annul(now);
        absorbedInto = survivor.getId();
        return was;
    }

    /** Whoever leads to it leads on to where it goes on. */
    void leadTo(Ticket survivor) {
        absorbedInto = survivor.getId();
    }

    /**
     * Takes back {@link #absorb}: no arrow of the table, but one that was never taken. Every term
     * is what it was, also where it has passed meanwhile, and its warnings are given.
     */
    void restore(Parked was, Instant now) {
        if (absorbedInto == null) {
            throw new IllegalStepException(number, status, was.status());
        }
        absorbedInto = null;
        status = was.status();
        open = true;
        waitingFrom = was.waitingFrom();
        held = was.held();
        remindAt = was.remindAt();
        nextMilestone = was.milestone();
        nextMilestoneAt = was.milestoneAt();
        stageTerm = was.stage();
        lastMovedAt = now;
    }

    /** Being absorbed ended the stage it was in. */
    boolean isLeftBy(Parked was) {
        return was.stage() != null;
    }

    void copyTo(Collection<String> areas) {
        copies.addAll(areas);
    }

    void noCopyTo(Collection<String> areas) {
        copies.removeAll(areas);
    }

    /** Something happened that changes nothing but the time of the last movement. */
    public void touch(Instant now) {
        lastMovedAt = now;
    }

    /** The only copy of an answer came back. The verdict stays and carries that mark (rules §6). */
    public void bounce(Instant now) {
        bounced = true;
        lastMovedAt = now;
    }

    /** Somebody must call, text or write to the person. */
    public void oweCall(Instant now) {
        callOwedSince = callOwedSince == null ? now : callOwedSince;
    }

    /** Whoever was to be told has been, or there is nothing left to tell. */
    public void settleCall() {
        callOwedSince = null;
    }

    /** The mailbox of the ticket was proved to be this account's. */
    public void joinAccount(long accountId) {
        account = accountId;
    }

    /** The warning now due, if any, after which the next one is awaited. */
    Optional<Milestone> passMilestone(Instant now) {
        if (nextMilestoneAt == null || nextMilestoneAt.isAfter(now)) {
            return Optional.empty();
        }
        Milestone reached = Milestone.of(nextMilestone);
        awaitMilestone(reached.next().orElse(null));
        return Optional.of(reached);
    }

    /** The same for the term inside. */
    Optional<Milestone> passInternal(Instant now) {
        if (stageTerm == null || !stageTerm.isReached(now)) {
            return Optional.empty();
        }
        Milestone reached = stageTerm.next();
        BusinessHours hours = rules.hours();
        stageTerm = new StageTerm(stageTerm.clock(visits), reached.next().orElse(null), hours);
        return Optional.of(reached);
    }

    private void awaitMilestone(Milestone next) {
        nextMilestone = next == null ? null : next.percent();
        nextMilestoneAt = next == null ? null : next.reachedFrom(clockFrom, attendBy);
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw new RefusedException("ticket.notOpen", number);
        }
    }

    /** Where only Tipo 1 may be answered from: at once, by the template, before anybody looks. */
    private TicketStatus answeredByTemplate() {
        return motive.isAnsweredAutomatically() ? POR_VALIDAR : EN_REVISION;
    }

    /** Takes one arrow of the table: from one of these, and only if the table leads there. */
    private void become(TicketStatus next, Instant now, TicketStatus... from) {
        if (!List.of(from).contains(status) || !status.canBecome(next)) {
            throw new IllegalStepException(number, status, next);
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

    /** Tells the running term from others of its kind: the round, or the day of a promise. */
    int getTermRound() {
        return clock == RunningClock.PROMESA ? (int) promisedOn.toEpochDay() : getRound();
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    /** {@code CP-2026-000123}: how everybody names it. */
    public String getNumber() {
        return number;
    }

    public Channel getChannel() {
        return channel;
    }

    public Context getContext() {
        return context;
    }

    public Contract getContract() {
        return contract;
    }

    public Motive getMotive() {
        return motive;
    }

    public Topic getTopic() {
        return topic;
    }

    /** Null where the topic has none. */
    public Subtopic getSubtopic() {
        return subtopic;
    }

    /** Motive code as the citizen chose it. */
    public String getChosenMotive() {
        return chosenMotive;
    }

    public String getChosenTopic() {
        return chosenTopic;
    }

    /** As the citizen said. */
    public Urgency getUrgency() {
        return urgency;
    }

    /** As the company treats it. */
    public Urgency getOperativeUrgency() {
        return operativeUrgency;
    }

    public TicketStatus getStatus() {
        return status;
    }

    public String getSubject() {
        return subject;
    }

    public String getInstitution() {
        return institution;
    }

    /** Null when the school was not found in the directory; then see {@link #getSchoolNote}. */
    public School getSchool() {
        return school;
    }

    public String getSchoolNote() {
        return schoolNote;
    }

    public String getComuna() {
        return comuna;
    }

    public Person getPerson() {
        return person;
    }

    /** How this request is to be answered, whatever its person wants next time. */
    public AnswerChannel getAnswerChannel() {
        return answerChannel;
    }

    /** Whether an answer counts only once they were reached, or the letter posted (rules §6). */
    public boolean isToldByHand() {
        return switch (answerChannel) {
            case CORREO -> person.getEmail().isEmpty();
            case SMS -> false;
            case LLAMADA, CARTA -> true;
        };
    }

    /** The account that may follow it signed in; null until a mailbox is proved. */
    public Long getAccount() {
        return account;
    }

    public String getArea() {
        return area;
    }

    /** The area the rules chose at entry. */
    public String getRoutedArea() {
        return routedArea;
    }

    /** Whether the administrator kept the rules' area; null until somebody looked. */
    public Boolean getRoutingAgreed() {
        return routingAgreed;
    }

    public Long getTakenBy() {
        return takenBy;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public boolean isAlert() {
        return alert;
    }

    /** The automatic answer of Tipo 1 waits until a person has looked. */
    public boolean isHeld() {
        return held;
    }

    public boolean isApprovalAsked() {
        return approvalAsked;
    }

    public boolean isCallOwed() {
        return callOwedSince != null;
    }

    public boolean isBounced() {
        return bounced;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    /** End of the contract's term of the first round; null where the motive has none. */
    public Instant getDueAt() {
        return dueAt;
    }

    /** End of the running term, or of a courtesy term without one; what the inbox sorts by. */
    public Instant getAttendBy() {
        return attendBy;
    }

    /** When the first RESPUESTA or RESPUESTA_DEFINITIVA left; null while none has. */
    public Instant getFirstAnswerAt() {
        return firstAnswerAt;
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
        return slaVersion;
    }

    public int getCalendarVersion() {
        return calendarVersion;
    }

    /** How many stages inside it has come to. */
    public int getVisits() {
        return visits;
    }

    /** The term of the stage it is in; empty where nobody inside has one. */
    public Optional<StageTerm> getStageTerm() {
        return Optional.ofNullable(stageTerm);
    }

    /** Id of the ticket in which this one goes on; null where none absorbed it. */
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
        return clock;
    }

    /** When the first answer of the running round left. */
    public Instant getRoundAnsweredAt() {
        return roundAnsweredAt;
    }

    /** The running term has passed and what it asks for has not left. */
    public boolean isOverdue(Instant now) {
        return open && clock != RunningClock.CORTESIA && now.isAfter(attendBy);
    }
}
