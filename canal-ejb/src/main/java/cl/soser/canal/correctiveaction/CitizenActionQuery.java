package cl.soser.canal.correctiveaction;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * The actions that an answer promised to a citizen, and their state. {@link CitizenTicketService}
 * decides who may read them.
 */
@Stateless
@PermitAll
@OpenToAll("CitizenTicketService decides for each ticket; a grant needs no account.")
@TransactionAttribute(SUPPORTS)
public class CitizenActionQuery {

    @PersistenceContext EntityManager em;
    @Inject CitizenTicketService mine;

    /**
     * In the order in which they were promised.
     *
     * @param grant of a person who follows without an account; null for a signed-in caller
     */
    public List<CitizenAction> of(@NotBlank String number, String grant) {
        return em.createNamedQuery(CorrectiveActionTicket.OF_TICKET, CorrectiveAction.class)
                .setParameter("ticket", mine.idOf(number, grant))
                .getResultStream()
                .map(CitizenAction::of)
                .toList();
    }
}
