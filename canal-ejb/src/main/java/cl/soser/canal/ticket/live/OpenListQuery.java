package cl.soser.canal.ticket.live;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.ticket.TicketPile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** What lists of tickets ask when they are opened, and again as long as they are open. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(SUPPORTS)
public class OpenListQuery {

    @Inject OpenListReader openListReader;
    @Inject OpenLists openLists;
    @Inject Caller caller;

    /**
     * By the rights of the caller, as the page itself would show it. For a while that list is told
     * by itself whenever something moves ({@link OpenLists}).
     *
     * @param name by which the page knows its list again
     */
    public OpenList look(String name, ListQuestion question) {
        openLists.shown(caller.requireId(), name, question);
        return openListReader.look(question);
    }

    /**
     * How many tickets each pile has for the caller, at most one more than {@link
     * cl.soser.canal.ticket.search.TicketQuery#CAP}; counted once a second for all who see the
     * same.
     */
    public Map<TicketPile, Integer> counts(Collection<TicketPile> piles) {
        return openListReader.counts(piles);
    }
}
