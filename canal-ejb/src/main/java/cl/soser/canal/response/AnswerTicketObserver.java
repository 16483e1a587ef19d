package cl.soser.canal.response;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;

/**
 * Keeps the text under way and its ticket together: while a text is leaving, the ticket cannot move
 * until the text is withdrawn; annulling the ticket ends its text. The text of a merged ticket
 * waits, because the merge can be undone.
 */
@ApplicationScoped
class AnswerTicketObserver {

    private static final Set<StepKind> MOVES =
            EnumSet.of(
                    StepKind.PEDIDO,
                    StepKind.DERIVACION,
                    StepKind.RECLASIFICACION,
                    StepKind.RESTRICCION,
                    StepKind.URGENCIA,
                    StepKind.ANULACION,
                    StepKind.FUSION,
                    StepKind.FUSION_RECIBE,
                    StepKind.SEPARACION,
                    StepKind.SEPARACION_DEJA);

    @PersistenceContext EntityManager em;

    void on(@Observes TicketChanged change) {
        if (!MOVES.contains(change.kind())) {
            return;
        }
        em.createNamedQuery(Answer.UNDER_WAY, Answer.class)
                .setParameter("ticket", change.ticketId())
                .getResultList()
                .forEach(answer -> follow(answer, change));
    }

    private static void follow(Answer answer, TicketChanged change) {
        if (answer.isOnItsWay()) {
            throw new NotAllowedException("answer.leaving", change.number());
        }
        switch (change.kind()) {
            case FUSION -> answer.park(change.happenedAt());
            case FUSION_RECIBE -> answer.voidApproval(change.happenedAt());
            case SEPARACION -> answer.unpark(change.happenedAt());
            default -> {
                if (change.to() == TicketStatus.ANULADO) {
                    answer.discard(change.happenedAt());
                }
            }
        }
    }
}
