package cl.soser.canal.ticket.intake;

import java.io.Serializable;
import java.util.Objects;

/** Which answer of which ticket. */
class TicketQuestionAnswerId implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long ticket;
    private String question;

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketQuestionAnswerId key
                && Objects.equals(ticket, key.ticket)
                && Objects.equals(question, key.question);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticket, question);
    }
}
