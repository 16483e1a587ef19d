package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.radar.Outbreak;
import cl.soser.canal.radar.OutbreakQuery;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On the page of a ticket: the possible outbreak that it is part of. */
@Named
@RequestScoped
public class TicketOutbreakView {

    @Inject OutbreakQuery outbreakQuery;
    @Inject TicketView view;

    private Outbreak outbreak;

    @PostConstruct
    void look() {
        outbreak = outbreakQuery.ofTicket(view.getNumber()).orElse(null);
    }

    /** Null if it is part of none. */
    public Outbreak getOutbreak() {
        return outbreak;
    }
}
