package cl.soser.canal.response;

import static cl.soser.canal.account.Role.ADMINISTRADOR;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one text under way of a ticket: finds it for the caller and decides who may change it now.
 */
@ApplicationScoped
public class AnswerDraftRepository {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    public Optional<Answer> underWay(Ticket ticket) {
        return em.createNamedQuery(Answer.UNDER_WAY, Answer.class)
                .setParameter("ticket", ticket.getId())
                .getResultStream()
                .findAny();
    }

    public Answer require(Ticket ticket) {
        return underWay(ticket).orElseThrow(() -> new NotAllowedException("answer.none"));
    }

    /** The present text, for an author, without a check of the ticket's state. */
    public Ticket workable(String number) {
        Ticket ticket = ticketRepository.readable(number);
        return ticketRepository.workable(new TicketRef(number, ticket.getVersion()));
    }

    public void requireTheirTurn(Answer answer) {
        if (!isTheirTurn(answer)) {
            throw new NotAllowedException("answer.state", answer.getState());
        }
    }

    /**
     * Under review only the administrator may change it, and that of a restricted ticket any of its
     * readers; after that it cannot change.
     */
    public boolean isTheirTurn(Answer answer) {
        return answer.getState() == AnswerState.BORRADOR
                || answer.getState() == AnswerState.EN_REVISION
                        && (caller.has(ADMINISTRADOR) || answer.getTicket().isRestricted());
    }

    /**
     * Changes something besides the words; it counts as an edit.
     *
     * @param version of the answer as the screen showed it
     */
    public Answer changeBeside(String number, int version, Consumer<Answer> change) {
        Answer answer = require(workable(number));
        if (answer.getVersion() != version) {
            throw new StaleAnswerException(answer.text(), answer.text());
        }
        requireTheirTurn(answer);
        answer.changedBeside(caller.requireId(), clock.instant());
        change.accept(answer);
        em.flush();
        return answer;
    }
}
