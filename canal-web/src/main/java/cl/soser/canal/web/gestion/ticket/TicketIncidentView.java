package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.incident.IncidentDetails;
import cl.soser.canal.incident.IncidentQuery;
import cl.soser.canal.incident.IncidentService;
import cl.soser.canal.incident.SimilarTicket;
import cl.soser.canal.incident.TicketIncidentDetails;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** On the page of a ticket: its incident, and others that may be about the same event. */
@Named
@RequestScoped
public class TicketIncidentView {

    @Inject IncidentQuery incidentQuery;
    @Inject IncidentService incidentService;
    @Inject TicketView view;

    /** Named by the button, for the list may have changed since it was shown. */
    @Param(name = "otra", converterClass = TextConverter.class)
    String other;

    private TicketIncidentDetails shown;

    private TicketIncidentDetails shown() {
        if (shown == null) {
            shown = incidentQuery.ofTicket(view.getNumber());
        }
        return shown;
    }

    /** Null if the ticket belongs to none. */
    public IncidentDetails getSheet() {
        return shown().incident();
    }

    /** The others of the incident. */
    public List<TicketRow> getOthers() {
        return getSheet() == null
                ? List.of()
                : getSheet().tickets().stream()
                        .filter(row -> !row.number().equals(view.getNumber()))
                        .toList();
    }

    public List<SimilarTicket> getOffers() {
        return shown().offers();
    }

    /** What joining these two is called: a new incident, or one more ticket of one. */
    public String joins(SimilarTicket offer) {
        Long incident = getSheet() == null ? offer.incident() : getSheet().incident().getId();
        return incident == null
                ? Bundles.text("incident.join")
                : Bundles.text("incident.join.to", incident);
    }

    /** The two are one incident, new or the one that either belongs to. */
    public void join() {
        IncidentDetails mine = getSheet();
        if (mine == null) {
            IncidentDetails theirs = incidentQuery.ofTicket(other).incident();
            if (theirs == null) {
                incidentService.open(List.of(view.getNumber(), other));
            } else {
                incidentService.add(theirs.ref(), List.of(view.getNumber()));
            }
        } else {
            incidentService.add(mine.ref(), List.of(other));
        }
        done("incident.done.join");
    }

    public void refuse() {
        incidentService.refuse(view.getNumber(), List.of(other));
        done("incident.done.refuse");
    }

    private void done(String key) {
        shown = null;
        view.done(key);
    }
}
