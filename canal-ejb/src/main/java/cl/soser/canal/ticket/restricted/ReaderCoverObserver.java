package cl.soser.canal.ticket.restricted;

import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.intake.TicketFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;

/** Substitutes are called in the transaction that makes them needed. */
@ApplicationScoped
class ReaderCoverObserver {

    private static final Set<StepKind> MOVING =
            EnumSet.of(
                    StepKind.RESTRICCION,
                    StepKind.LECTOR_EXCLUIDO,
                    StepKind.LECTOR_NOMBRADO,
                    StepKind.REAPERTURA);

    @PersistenceContext EntityManager em;
    @Inject ReaderCover readerCover;

    void on(@Observes TicketFiled filed) {
        Ticket ticket = em.find(Ticket.class, filed.ticketId());
        if (ticket.isRestricted()) {
            readerCover.check(ticket);
        }
    }

    void on(@Observes TicketChanged change) {
        if (MOVING.contains(change.kind())) {
            readerCover.check(em.find(Ticket.class, change.ticketId()));
        }
    }
}
