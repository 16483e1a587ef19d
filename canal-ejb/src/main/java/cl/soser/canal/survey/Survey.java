package cl.soser.canal.survey;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One question about one request: made when the request is closed, asked once at its instant,
 * answered once, and corrected by the person for a limited time. A ticket has one of each kind; the
 * database keeps that. The area, topic and channel are those of the closing.
 */
@Entity
@NamedQuery(
        name = Survey.DUE,
        query =
                """
                SELECT s.id FROM Survey s
                WHERE s.state = :pending AND s.dueAt <= :now AND s.id > :after
                ORDER BY s.id""")
@NamedQuery(name = Survey.BY_TOKEN, query = "SELECT s FROM Survey s WHERE s.tokenHash = :hash")
@NamedQuery(
        name = Survey.OF_TICKET,
        query = "SELECT s FROM Survey s WHERE s.ticket.id = :ticket ORDER BY s.kind DESC")
@NamedQuery(
        name = Survey.ANSWERED_BY,
        query =
                """
                SELECT s FROM Survey s JOIN FETCH s.ticket t
                WHERE t.person.id = :person AND t.restricted = FALSE AND s.answeredAt IS NOT NULL
                ORDER BY s.answeredAt DESC, s.id DESC""")
@NamedQuery(
        name = Survey.OF_PERSONS,
        query = "SELECT s FROM Survey s WHERE s.ticket.person.id IN :persons")
@NamedQuery(
        name = Survey.TO_CALL,
        query =
                """
                SELECT s FROM Survey s JOIN FETCH s.ticket t JOIN FETCH t.person
                WHERE s.state = :waiting AND s.expiresAt > :now
                    AND (s.expiresAt > :until OR s.expiresAt = :until AND s.id > :after)
                    AND t.restricted = FALSE AND t.status = :closed
                ORDER BY s.expiresAt, s.id""")
public class Survey {

    static final String DUE = "Survey.due";
    static final String BY_TOKEN = "Survey.byToken";
    static final String OF_TICKET = "Survey.ofTicket";
    static final String ANSWERED_BY = "Survey.answeredBy";
    static final String OF_PERSONS = "Survey.ofPersons";
    static final String TO_CALL = "Survey.toCall";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "survey")
    @SequenceGenerator(name = "survey", sequenceName = "survey_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "ticket_id")
    private Ticket ticket;

    @Enumerated(STRING)
    private SurveyKind kind;

    @Enumerated(STRING)
    private SurveyState state;

    @Enumerated(STRING)
    private SurveyOmission omission;

    @Column(name = "area_code")
    private String area;

    @Column(name = "topic_code")
    private String topic;

    @Enumerated(STRING)
    private Channel channel;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "contact_hash")
    private String contact;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_month")
    private LocalDate askedMonth;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private Integer score;

    @Enumerated(STRING)
    private Solved solved;

    private String remark;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "asked_by")
    private Long askedBy;

    protected Survey() {
        // for JPA
    }

    Survey(Ticket ticket, SurveyKind kind, Instant dueAt) {
        this.ticket = ticket;
        this.kind = kind;
        await(dueAt);
    }

    /** The request was closed, perhaps not for the first time; nothing has been asked yet. */
    void await(Instant due) {
        area = ticket.getArea();
        topic = ticket.getTopic().getCode();
        channel = ticket.getChannel();
        state = SurveyState.PENDIENTE;
        omission = null;
        dueAt = due;
    }

    /** It waits a little longer. */
    void putOff(Instant until) {
        dueAt = until;
    }

    /**
     * Whether another closing of the request may still lead to this survey: it is pending, or it
     * was omitted because the request was reopened.
     */
    boolean isToAwait() {
        return state == SurveyState.PENDIENTE || omission == SurveyOmission.REABIERTA;
    }

    void omit(SurveyOmission why) {
        state = SurveyState.OMITIDA;
        omission = why;
    }

    /** The link goes out; its secret is known from here on only to whom it is sent. */
    void send(SurveyContact to, String token, Instant now, LocalDate month, Instant until) {
        state = SurveyState.ENVIADA;
        contact = to.getHash();
        tokenHash = SecretTokens.hash(token);
        askedAt = now;
        askedMonth = month;
        expiresAt = until;
    }

    /** There is no mailbox; an operator may ask until then. */
    void leaveToOperators(SurveyContact to, Instant until) {
        state = SurveyState.POR_LLAMAR;
        contact = to.getHash();
        expiresAt = until;
    }

    /**
     * The person says it, or says something else.
     *
     * @param operator who asked by telephone; null for the link
     */
    void answer(Vote vote, Long operator, Instant now, LocalDate month) {
        if (kind == SurveyKind.SATISFACCION != (vote.score() != null)) {
            throw new NotAllowedException("survey.score.missing");
        }
        score = vote.score();
        solved = vote.solved();
        remark = vote.remark();
        if (answeredAt == null) {
            answeredAt = now;
            askedBy = operator;
        } else {
            changedAt = now;
        }
        if (askedAt == null) {
            askedAt = now;
            askedMonth = month;
        }
        state = SurveyState.RESPONDIDA;
    }

    public boolean isAnswered() {
        return state == SurveyState.RESPONDIDA;
    }

    /** It was asked, by link or for operators to ask, and nobody has answered. */
    boolean isUnanswered() {
        return state == SurveyState.ENVIADA || state == SurveyState.POR_LLAMAR;
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && now.isAfter(expiresAt);
    }

    /** Null without an answer. */
    public Vote vote() {
        return isAnswered() ? new Vote(score, solved, remark) : null;
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

    public SurveyKind getKind() {
        return kind;
    }

    public SurveyState getState() {
        return state;
    }

    public SurveyOmission getOmission() {
        return omission;
    }

    public String getArea() {
        return area;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    String getContact() {
        return contact;
    }

    /** Whether the answer may still be corrected. */
    boolean isChangeable(SurveyPlan terms, Instant now) {
        return isAnswered() && !now.isAfter(answeredAt.plus(Duration.ofHours(terms.changeHours())));
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** The operator who asked by telephone; null where the link was used. */
    public Long getAskedBy() {
        return askedBy;
    }
}
