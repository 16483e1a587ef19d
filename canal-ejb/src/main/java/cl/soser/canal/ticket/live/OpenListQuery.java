package cl.soser.canal.ticket.live;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.ticket.TicketConditions;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What pages left open ask, many at once whenever something moves. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(SUPPORTS)
public class OpenListQuery {

    @Inject TicketQuery ticketQuery;
    @Inject TicketConditions conditions;
    @Inject OpenListCache openListCache;

    /** A page of a list: how it is sorted, how many rows are before it, and how many it has. */
    public record Place(TicketOrder order, boolean ascending, int first, int size) {}

    private record Print(Long asker, TicketCriteria filter, Place place) {}

    private record Count(Long asker, TicketCriteria filter) {}

    /** By the rights of the caller, as the page itself would show it. */
    public OpenList look(TicketCriteria filter, Place place, Collection<TicketPile> piles) {
        int print =
                openListCache.get(
                        new Print(asker(filter), filter, place),
                        () ->
                                ticketQuery.print(
                                        filter,
                                        place.order(),
                                        place.ascending(),
                                        place.first(),
                                        place.size()));
        Map<TicketPile, Integer> counts = new EnumMap<>(TicketPile.class);
        piles.forEach(pile -> counts.put(pile, count(TicketCriteria.of(pile))));
        return new OpenList(print, counts, piles.isEmpty() ? 0 : count(filter));
    }

    private int count(TicketCriteria filter) {
        return openListCache.get(new Count(asker(filter), filter), () -> ticketQuery.count(filter));
    }

    private Long asker(TicketCriteria filter) {
        return conditions.asker(filter).orElse(null);
    }
}
