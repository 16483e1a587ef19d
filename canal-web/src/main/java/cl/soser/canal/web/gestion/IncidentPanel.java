package cl.soser.canal.web.gestion;

import cl.soser.canal.incident.AlikeTicket;
import cl.soser.canal.incident.IncidentDesk;
import cl.soser.canal.incident.IncidentSheet;
import cl.soser.canal.incident.Incidents;
import cl.soser.canal.incident.TicketIncident;
import cl.soser.canal.ticket.TicketRow;
import cl.soser.canal.web.shared.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** On the page of a ticket: its incident, and others that may be about the same event. */
@Named
@RequestScoped
public class IncidentPanel {

    @Inject Incidents incidents;
    @Inject IncidentDesk desk;
    @Inject TicketView view;

    private TicketIncident shown;

    private TicketIncident shown() {
        if (shown == null) {
            shown = incidents.ofTicket(view.getNumber());
        }
        return shown;
    }

    /** Null where the ticket is of none. */
    public IncidentSheet getSheet() {
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

    public List<AlikeTicket> getOffers() {
        return shown().offers();
    }

    /** What joining these two is called: a new incident, or one more ticket of one. */
    public String joins(AlikeTicket offer) {
        Long incident = getSheet() == null ? offer.incident() : getSheet().incident().getId();
        return incident == null
                ? Bundles.text("incident.join")
                : Bundles.text("incident.join.to", incident);
    }

    /** The other is named by the button, for the list may have changed since it was shown. */
    private static String other() {
        return Faces.getRequestParameter("otra");
    }

    /** The two are one incident, new or the one that either is of. */
    public void join() {
        String other = other();
        IncidentSheet mine = getSheet();
        if (mine == null) {
            IncidentSheet theirs = incidents.ofTicket(other).incident();
            if (theirs == null) {
                desk.open(List.of(view.getNumber(), other));
            } else {
                desk.add(theirs.ref(), List.of(view.getNumber()));
            }
        } else {
            desk.add(mine.ref(), List.of(other));
        }
        done("incident.done.join");
    }

    public void refuse() {
        desk.refuse(view.getNumber(), List.of(other()));
        done("incident.done.refuse");
    }

    private void done(String key) {
        shown = null;
        view.done(key);
    }
}
