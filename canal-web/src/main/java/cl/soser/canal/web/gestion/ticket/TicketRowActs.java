package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which acts the menu of a row in a list of tickets offers the user. What a row does not tell, as
 * that a text is leaving, the ticket's page knows, which decides again.
 */
@Named
@RequestScoped
public class TicketRowActs {

    /** Those of the menu, as a person comes to them. */
    private static final List<TicketAction> ACTS =
            List.of(
                    TicketAction.VALIDAR,
                    TicketAction.TOMAR,
                    TicketAction.ENTREGAR,
                    TicketAction.SOLTAR,
                    TicketAction.DERIVAR,
                    TicketAction.URGENCIA,
                    TicketAction.PEDIR_DATOS,
                    TicketAction.REPLICA);

    @Inject CurrentUser user;
    @Inject Caller caller;

    public List<TicketAction> getAll() {
        return ACTS;
    }

    /** Their names with blanks between them. */
    public String of(TicketRow row) {
        if (row.isClosed()) {
            return "";
        }
        AvailableTicketActions acts =
                AvailableTicketActions.ofRow(
                        row, isWorkable(row), user::is, caller.id().orElse(null));
        return ACTS.stream().filter(acts::offers).map(Enum::name).collect(Collectors.joining(" "));
    }

    private boolean isWorkable(TicketRow row) {
        return row.restricted()
                || user.is(Role.ADMINISTRADOR)
                || user.is(Role.AREA) && caller.areas().contains(row.area());
    }
}
