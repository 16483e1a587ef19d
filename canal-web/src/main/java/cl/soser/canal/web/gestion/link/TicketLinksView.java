package cl.soser.canal.web.gestion.link;

import cl.soser.canal.link.LinkedTickets;
import cl.soser.canal.link.TicketLinkService;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On the page of a ticket: what it has to do with others. */
@Named
@RequestScoped
public class TicketLinksView {

    @Inject TicketLinkService ticketLinkService;
    @Inject TicketView view;

    private LinkedTickets shown;

    public LinkedTickets getLinks() {
        if (shown == null) {
            shown = ticketLinkService.of(view.getNumber());
        }
        return shown;
    }

    /** How many there are, in words where there is none. */
    public String getLine() {
        int all = getLinks().open().size() + getLinks().hidden();
        return all == 0 ? Bundles.text("link.none") : String.valueOf(all);
    }

    void reload() {
        shown = null;
    }

    public String name(Long account) {
        return getLinks().names().getOrDefault(account, "");
    }
}
