package cl.soser.canal.web.gestion.incident;

import cl.soser.canal.incident.IncidentDetails;
import cl.soser.canal.incident.IncidentOfferService;
import cl.soser.canal.incident.IncidentPage;
import cl.soser.canal.incident.IncidentQuery;
import cl.soser.canal.incident.IncidentService;
import cl.soser.canal.incident.OfferedGroup;
import cl.soser.canal.incident.OfferedPage;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/incidentes.xhtml: what may be one incident, those that are open, those closed. */
@Named
@ViewScoped
public class IncidentsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/gestion/incidentes";
    private static final int ROWS = 10;

    /** What the page lists. */
    public enum Pile {
        PROPUESTOS,
        ABIERTOS,
        CERRADOS;

        /** As the address says it. */
        public String getCode() {
            return CodeConverter.code(this);
        }
    }

    @Inject ListSize listSize;
    @Inject IncidentQuery incidentQuery;
    @Inject IncidentOfferService incidentOfferService;
    @Inject IncidentService incidentService;

    @Param(name = "ver", converterClass = CodeConverter.class)
    transient Pile asked;

    @Param(name = "antes", converterClass = NumberConverter.class)
    transient Long from;

    private Pile pile;
    private Long below;
    private Long next;
    private ArrayList<OfferedGroup> groups = new ArrayList<>();
    private transient List<IncidentDetails> sheets;

    @PostConstruct
    void open() {
        pile = asked == null ? Pile.PROPUESTOS : asked;
        below = from;
        if (pile == Pile.PROPUESTOS) {
            OfferedPage page = incidentOfferService.page(below, ROWS);
            groups = new ArrayList<>(page.groups());
            next = page.below();
        } else {
            IncidentPage page = incidentQuery.page(pile == Pile.CERRADOS, below, listSize.of(ROWS));
            sheets = page.incidents();
            next = page.below();
        }
    }

    /** All of the group that was shown; who came meanwhile is not joined unseen. */
    public void join(OfferedGroup group) {
        long incident;
        if (group.incident() == null) {
            incident = incidentService.open(group.numbers());
        } else {
            incident = group.incident();
            incidentService.add(incidentQuery.get(incident).ref(), group.numbers());
        }
        Messages.addFlashGlobalInfo("incident.done.join");
        Faces.redirect("/gestion/incidente?id=" + incident);
    }

    /** Refuses the pair: the two are about different events. */
    public void setApart(OfferedGroup two) {
        incidentService.refuse(two.numbers().get(0), two.numbers().subList(1, 2));
        Messages.addFlashGlobalInfo("incident.done.refuse");
        Faces.redirect(PAGE);
    }

    public Pile getPile() {
        return pile;
    }

    public Pile[] getPiles() {
        return Pile.values();
    }

    public List<OfferedGroup> getGroups() {
        return groups;
    }

    public List<IncidentDetails> getSheets() {
        return sheets == null ? List.of() : sheets;
    }

    public String getNext() {
        return next == null ? null : PAGE + "?ver=" + pile.getCode() + "&antes=" + next;
    }

    public String getFirst() {
        return below == null ? null : PAGE + "?ver=" + pile.getCode();
    }
}
