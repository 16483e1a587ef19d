package cl.soser.canal.ticket.intake;

import cl.soser.canal.question.JudgedAnswer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A ticket's answer to one question of its edition. */
@Entity
@Table(name = "ticket_answer")
@IdClass(TicketQuestionAnswerId.class)
@NamedQuery(
        name = TicketQuestionAnswer.OF_TICKET,
        query = "SELECT a FROM TicketQuestionAnswer a WHERE a.ticketId = :ticket")
class TicketQuestionAnswer {

    static final String OF_TICKET = "TicketQuestionAnswer.ofTicket";

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Id
    @Column(name = "question_code")
    private String question;

    private String answer;

    protected TicketQuestionAnswer() {
        // for JPA
    }

    TicketQuestionAnswer(Long ticketId, JudgedAnswer answered) {
        this.ticketId = ticketId;
        this.question = answered.question();
        this.answer = answered.kept();
    }

    String getQuestion() {
        return question;
    }

    String getAnswer() {
        return answer;
    }
}
