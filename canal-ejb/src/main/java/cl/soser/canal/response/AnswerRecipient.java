package cl.soser.canal.response;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One more ticket that an answer serves. When the answer has left, this ticket gets an answer of
 * its own, once; two unique keys guarantee it.
 */
@Entity
@Table(name = "answer_recipient")
@NamedQuery(
        name = AnswerRecipient.OF_ANSWERS,
        query =
                """
                SELECT r FROM AnswerRecipient r JOIN FETCH r.ticket JOIN FETCH r.answer
                WHERE r.answer.id IN :answers
                ORDER BY r.answer.id DESC, r.ticket.id""")
@NamedQuery(
        name = AnswerRecipient.OF_TICKETS,
        query =
                """
                SELECT DISTINCT r.answer.id FROM AnswerRecipient r
                WHERE r.ticket.id IN :tickets OR r.answer.ticket.id IN :tickets""")
@NamedQuery(
        name = AnswerRecipient.WAITING,
        query =
                """
                SELECT r FROM AnswerRecipient r
                WHERE (r.ticket.id = :ticket OR r.answer.ticket.id = :ticket)
                AND r.state IN :states""")
@NamedQuery(
        name = AnswerRecipient.READY,
        query =
                "SELECT r.id FROM AnswerRecipient r WHERE r.state = :ready ORDER BY r.readyAt, r.id")
public class AnswerRecipient {

    static final String OF_ANSWERS = "AnswerRecipient.ofAnswers";
    static final String OF_TICKETS = "AnswerRecipient.ofTickets";
    static final String WAITING = "AnswerRecipient.waiting";
    public static final String READY = "AnswerRecipient.ready";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "answer_recipient")
    @SequenceGenerator(
            name = "answer_recipient",
            sequenceName = "answer_recipient_seq",
            allocationSize = 50)
    private Long id;

    @Version private int version;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "answer_id")
    private Answer answer;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "ticket_id")
    private Ticket ticket;

    @Enumerated(STRING)
    private RecipientState state;

    @Column(name = "chosen_by")
    private Long chosenBy;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "own_answer_id")
    private Long ownAnswer;

    @Enumerated(STRING)
    @Column(name = "left_out")
    private RecipientObstacle leftOut;

    protected AnswerRecipient() {
        // for JPA
    }

    AnswerRecipient(Answer answer, Ticket ticket, long chosenBy) {
        this.answer = answer;
        this.ticket = ticket;
        this.state = RecipientState.ELEGIDA;
        this.chosenBy = chosenBy;
    }

    /** Left out and chosen again: the obstacle may be gone. */
    void chooseAgain(long by) {
        if (state == RecipientState.OMITIDA) {
            state = RecipientState.ELEGIDA;
            chosenBy = by;
            leftOut = null;
            settledAt = null;
        }
    }

    void ready(Instant now) {
        if (state == RecipientState.ELEGIDA) {
            state = RecipientState.LISTA;
            readyAt = now;
        }
    }

    /** The answer was withdrawn before this ticket got its own. */
    void takenBack() {
        if (state == RecipientState.LISTA) {
            state = RecipientState.ELEGIDA;
            readyAt = null;
        }
    }

    public void given(Answer own, Instant now) {
        state = RecipientState.ENTREGADA;
        ownAnswer = own.getId();
        settledAt = now;
    }

    public void leaveOut(RecipientObstacle why, Instant now) {
        state = RecipientState.OMITIDA;
        leftOut = why;
        settledAt = now;
    }

    boolean isPending() {
        return state == RecipientState.ELEGIDA || state == RecipientState.LISTA;
    }

    public Answer getAnswer() {
        return answer;
    }

    public Ticket getTicket() {
        return ticket;
    }

    public RecipientState getState() {
        return state;
    }

    /** Null unless it was left out. */
    public RecipientObstacle getLeftOut() {
        return leftOut;
    }
}
