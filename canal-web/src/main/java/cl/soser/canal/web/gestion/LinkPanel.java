package cl.soser.canal.web.gestion;

import cl.soser.canal.collaboration.Links;
import cl.soser.canal.collaboration.TicketLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On the page of a ticket: what it has to do with others. */
@Named
@RequestScoped
public class LinkPanel {

    @Inject Links links;
    @Inject TicketView view;

    private TicketLinks shown;

    public TicketLinks getLinks() {
        if (shown == null) {
            shown = links.of(view.getNumber());
        }
        return shown;
    }

    void reload() {
        shown = null;
    }

    public String name(Long account) {
        return getLinks().names().getOrDefault(account, "");
    }
}
