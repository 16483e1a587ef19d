package cl.soser.canal.response.sent;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/** The answers a citizen got. {@link CitizenTicketService} judges who may read. */
@Stateless
@PermitAll
@OpenToAll("CitizenTicketService decides for each ticket; a grant needs no account.")
public class CitizenAnswerQuery {

    @Inject CitizenAnswerRepository left;
    @Inject CitizenTicketService mine;

    /**
     * Those that left, in their order; drafts and texts under review are not included.
     *
     * @param grant of a person who follows without an account; null for a signed-in caller
     */
    @TransactionAttribute(SUPPORTS)
    public List<CitizenAnswer> of(@NotBlank String number, String grant) {
        return left.of(mine.idOf(number, grant));
    }
}
