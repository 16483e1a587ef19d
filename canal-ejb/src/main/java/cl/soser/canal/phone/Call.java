package cl.soser.canal.phone;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.DeadlineLabels;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * A call offered to the line. It stores the parts that the exchange reported, their combined
 * meaning, and whether it still owes a ticket: every answered call ends in one, or in a coded
 * reason.
 */
@Entity
@Table(name = "line_call")
@NamedQuery(
        name = Call.BY_IDS,
        query = "SELECT c FROM Call c WHERE c.exchange = :exchange AND c.callId IN :ids")
@NamedQuery(
        name = Call.TAKEN_BETWEEN,
        query =
                """
                SELECT c FROM Call c
                WHERE c.startedAt >= :from AND c.startedAt < :until AND c.answeredAt IS NOT NULL
                ORDER BY c.answeredAt, c.id""")
@NamedQuery(
        name = Call.ABOUT,
        query = "SELECT c FROM Call c WHERE c.aboutTicket = :ticket ORDER BY c.startedAt, c.id")
@NamedQuery(
        name = Call.ABOUT_PERSON,
        query =
                """
                SELECT c, t.id FROM Call c, Ticket t
                WHERE c.aboutTicket = t.id AND t.person.id = :person
                ORDER BY c.startedAt DESC, c.id DESC""")
@NamedQuery(
        name = Call.OF_PERSON,
        query =
                """
                SELECT c, t.id FROM Call c, CallTicket l, Ticket t
                WHERE l.call = c.id AND l.ticketId = t.id AND t.person.id = :person
                ORDER BY c.startedAt DESC, c.id DESC""")
public class Call {

    public static final String BY_IDS = "Call.byIds";
    static final String TAKEN_BETWEEN = "Call.takenBetween";
    static final String ABOUT = "Call.about";
    static final String ABOUT_PERSON = "Call.aboutPerson";
    static final String OF_PERSON = "Call.ofPerson";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "line_call")
    @SequenceGenerator(name = "line_call", sequenceName = "line_call_seq", allocationSize = 500)
    private Long id;

    private String exchange;

    @Column(name = "call_id")
    private String callId;

    @Column(name = "import_id")
    private Long importId;

    private String caller;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "connected_at")
    private Instant connectedAt;

    @Column(name = "connected_hold")
    private Long connectedHold;

    @Column(name = "connected_agent")
    private String connectedAgent;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "completed_hold")
    private Long completedHold;

    @Column(name = "completed_talk")
    private Long completedTalk;

    @Column(name = "completed_agent")
    private String completedAgent;

    @Column(name = "exit_at")
    private Instant exitAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "exit_cause")
    private CallOutcome exitCause;

    @Column(name = "exit_wait")
    private Long exitWait;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "call_day")
    private LocalDate day;

    @Column(name = "half_hour")
    private int halfHour;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    @Column(name = "wait_ms")
    private Long waited;

    @Column(name = "talk_ms")
    private Long talked;

    private String agent;

    @Column(name = "owes_ticket")
    private boolean owesTicket;

    @Column(name = "ticket_count")
    private int tickets;

    @Enumerated(EnumType.STRING)
    @Column(name = "no_ticket_reason")
    private NoTicketReason reason;

    @Column(name = "no_ticket_note")
    private String note;

    @Column(name = "no_ticket_by")
    private Long reasonBy;

    @Column(name = "no_ticket_at")
    private Instant reasonAt;

    @Column(name = "about_ticket_id")
    private Long aboutTicket;

    @Version private int version;

    protected Call() {
        // for JPA
    }

    public Call(String exchange, String callId, CallParts parts, Long importId) {
        this.exchange = exchange;
        this.callId = callId;
        this.importId = importId;
        take(parts);
    }

    /**
     * Adds what another file reports.
     *
     * @return false if it was known already
     */
    public boolean merge(CallParts more) {
        CallParts known = parts();
        CallParts together = known.and(more);
        if (together.equals(known)) {
            return false;
        }
        take(together);
        return true;
    }

    private CallParts parts() {
        return new CallParts(
                enteredAt,
                caller,
                connectedAt == null
                        ? null
                        : new CallParts.Connected(connectedAt, connectedHold, connectedAgent),
                completedAt == null
                        ? null
                        : new CallParts.Completed(
                                completedAt, completedHold, completedTalk, completedAgent),
                exitAt == null ? null : new CallParts.Exit(exitAt, exitCause, exitWait));
    }

    private void take(CallParts parts) {
        enteredAt = parts.entered();
        caller = parts.caller();
        if (parts.connected() != null) {
            connectedAt = parts.connected().at();
            connectedHold = parts.connected().hold();
            connectedAgent = parts.connected().agent();
        }
        if (parts.completed() != null) {
            completedAt = parts.completed().at();
            completedHold = parts.completed().hold();
            completedTalk = parts.completed().talk();
            completedAgent = parts.completed().agent();
        }
        if (parts.exit() != null) {
            exitAt = parts.exit().at();
            exitCause = parts.exit().cause();
            exitWait = parts.exit().waited();
        }
        startedAt = parts.startedAt();
        ZonedDateTime local = startedAt.atZone(DeadlineLabels.SANTIAGO);
        day = local.toLocalDate();
        halfHour = local.getHour() * 2 + local.getMinute() / 30;
        answeredAt = parts.answeredAt();
        endedAt = parts.endedAt();
        outcome = parts.outcome();
        waited = parts.waited();
        talked = parts.talked();
        agent = parts.agent();
        settle();
    }

    private void settle() {
        owesTicket = outcome.isAnswered() && tickets == 0 && reason == null;
    }

    /** Links its ticket; a reason for having none is removed. */
    void cameTo() {
        if (!outcome.isAnswered()) {
            throw new NotAllowedException("phone.notAnswered");
        }
        tickets++;
        reason = null;
        note = null;
        aboutTicket = null;
        settle();
    }

    void lost() {
        tickets--;
        settle();
    }

    /**
     * @param about the ticket it was about, where the reason is that there was one already
     */
    public void explain(NoTicketReason why, String words, Long about, Long by, Instant now) {
        if (!outcome.isAnswered()) {
            throw new NotAllowedException("phone.notAnswered");
        }
        if (tickets > 0) {
            throw new NotAllowedException("phone.hasTicket");
        }
        reason = why;
        note = words;
        aboutTicket = about;
        reasonBy = by;
        reasonAt = now;
        settle();
    }

    /** Whether that instant is while it went on, or soon enough after. */
    boolean covers(Instant instant, java.time.Duration after) {
        Instant end = endedAt == null ? answeredAt : endedAt;
        return !instant.isBefore(answeredAt) && !instant.isAfter(end.plus(after));
    }

    public boolean isFrom(Long importRun) {
        return Objects.equals(importId, importRun);
    }

    Long getId() {
        return id;
    }

    public String getCallId() {
        return callId;
    }

    String getCaller() {
        return caller;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    Instant getAnsweredAt() {
        return answeredAt;
    }

    Instant getEndedAt() {
        return endedAt;
    }

    CallOutcome getOutcome() {
        return outcome;
    }

    Long getWaited() {
        return waited;
    }

    Long getTalked() {
        return talked;
    }

    String getAgent() {
        return agent;
    }

    boolean isOwingTicket() {
        return owesTicket;
    }

    NoTicketReason getReason() {
        return reason;
    }

    String getNote() {
        return note;
    }

    Long getAboutTicket() {
        return aboutTicket;
    }

    int getVersion() {
        return version;
    }
}
