package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketQuery;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/**
 * gestion/filas.xhtml: one page of the inbox as it is now, for a browser in which it is open. Apart
 * from that page, which would cost more to restore, and is not asked to remember it.
 */
@Named
@RequestScoped
public class LiveRowsView extends TicketList {

    private static final long serialVersionUID = 1L;

    @Inject TicketQuery ticketQuery;
    @Inject PersonHandles personHandles;

    @PostConstruct
    void open() {
        ListAddress address =
                ListAddress.read(
                        "/gestion", Faces.getRequestParameterMap(), personHandles::require);
        show(ticketQuery, address, address.box(TicketPile.ABIERTAS));
        getRows().counted(PAGE);
        getRows().startAfter(firstOf(Faces.getRequestParameter("desde")));
    }

    @Override
    public boolean isChoosable() {
        return true;
    }
}
