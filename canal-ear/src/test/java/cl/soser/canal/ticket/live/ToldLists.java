package cl.soser.canal.ticket.live;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.search.TicketListReader;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Asks how lists stand, as the job does. */
@Stateless
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class ToldLists {

    @Inject OpenLists openLists;
    @Inject OpenListCache openListCache;
    @Inject TicketListReader ticketListReader;

    public Map<Long, Map<String, OpenList>> standing(Collection<Long> accounts) {
        return openLists.standing(accounts);
    }

    /** As when something moved. */
    public void forget() {
        openListCache.forget();
    }

    /** Of the database, by the rights of the caller. */
    public int print(TicketCriteria filter, ListQuestion.Place place) {
        return ticketListReader.print(
                filter, place.order(), place.ascending(), place.first(), place.size());
    }
}
