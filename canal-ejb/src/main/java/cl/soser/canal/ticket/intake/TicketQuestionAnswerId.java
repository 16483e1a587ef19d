package cl.soser.canal.ticket.intake;

import java.io.Serializable;
import java.util.Objects;

/** Which answer of which ticket. */
class TicketQuestionAnswerId implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long ticketId;
    private String question;

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketQuestionAnswerId key
                && Objects.equals(ticketId, key.ticketId)
                && Objects.equals(question, key.question);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticketId, question);
    }
}
