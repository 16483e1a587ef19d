package cl.soser.canal.personaldata;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.DATOS;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;

/** Orders to keep a request, or all of a person, though its term is over. */
@Stateless
@RolesAllowed({DATOS, ADMINISTRADOR})
public class DataHoldService {

    private static final int SHOWN = 100;

    @PersistenceContext EntityManager em;
    @Inject HeldTicketFinder heldTicketFinder;
    @Inject Event<DataHoldChanged> changes;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The newest first. */
    @TransactionAttribute(SUPPORTS)
    public List<DataHoldRow> latest() {
        return em
                .createNamedQuery(DataHold.LATEST, DataHold.class)
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
    }

    private DataHoldRow row(DataHold hold) {
        return new DataHoldRow(
                heldTicketFinder.number(hold),
                hold.getPerson() != null,
                hold.getReason(),
                hold.getPlacedAt(),
                hold.getEndedAt(),
                hold.getEndedReason());
    }

    /**
     * Holds at once, also against a run that is under way.
     *
     * @param whole all of the request's person
     */
    public void place(
            @NotNull String number, boolean whole, @NotBlank @Size(max = 500) String reason) {
        Ticket ticket = heldTicketFinder.find(number).orElseThrow(NotFoundException::new);
        if (heldTicketFinder.open(ticket, whole).isPresent()) {
            throw new NotAllowedException("hold.there");
        }
        DataHold hold =
                whole
                        ? DataHold.ofPerson(
                                ticket.getPerson().getId(),
                                ticket.getId(),
                                reason.strip(),
                                caller.requireId(),
                                clock.instant())
                        : DataHold.ofTicket(
                                ticket.getId(),
                                reason.strip(),
                                caller.requireId(),
                                clock.instant());
        em.persist(hold);
        em.flush();
        changes.fire(
                new DataHoldChanged(
                        hold.getId(),
                        ticket.getNumber(),
                        whole,
                        false,
                        reason.strip(),
                        clock.instant()));
    }

    /**
     * @param number of that request, or of any of the person of whom all is kept
     * @param whole the order is for all of the request's person
     */
    public void end(
            @NotNull String number, boolean whole, @NotBlank @Size(max = 500) String reason) {
        Ticket ticket = heldTicketFinder.find(number).orElseThrow(NotFoundException::new);
        DataHold hold =
                heldTicketFinder
                        .open(ticket, whole)
                        .orElseThrow(() -> new NotAllowedException("hold.over"));
        hold.end(reason.strip(), caller.requireId(), clock.instant());
        changes.fire(
                new DataHoldChanged(
                        hold.getId(),
                        ticket.getNumber(),
                        whole,
                        true,
                        reason.strip(),
                        clock.instant()));
    }
}
