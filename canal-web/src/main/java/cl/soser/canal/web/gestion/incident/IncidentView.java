package cl.soser.canal.web.gestion.incident;

import cl.soser.canal.account.Role;
import cl.soser.canal.incident.CommonAnswerDetails;
import cl.soser.canal.incident.CommonAnswerService;
import cl.soser.canal.incident.IncidentDetails;
import cl.soser.canal.incident.IncidentQuery;
import cl.soser.canal.incident.IncidentRef;
import cl.soser.canal.incident.IncidentService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/incidente.xhtml: one incident and what is done to it. */
@Named
@ViewScoped
public class IncidentView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject IncidentQuery incidentQuery;
    @Inject IncidentService incidentService;
    @Inject CommonAnswerService common;
    @Inject TicketDetailsService people;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private transient IncidentDetails sheet;
    private transient List<CommonAnswerDetails> answers;
    private IncidentRef ref;
    private String name;
    private String closingReason;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        ref = new IncidentRef(asked, 0);
        ref = getSheet().ref();
        name = getSheet().incident().getName();
    }

    /** As it is now; acts are about what was shown. */
    public IncidentDetails getSheet() {
        if (sheet == null) {
            sheet = incidentQuery.get(ref.id());
        }
        return sheet;
    }

    /** The answers that serve several of its tickets, the newest first. */
    public List<CommonAnswerDetails> getCommon() {
        if (answers == null) {
            answers = common.ofIncident(ref.id());
        }
        return answers;
    }

    public void rename() {
        incidentService.rename(ref, name);
        done("incident.done.rename");
    }

    public void close() {
        incidentService.close(ref, closingReason);
        done("incident.done.close");
    }

    /** As it was shown. */
    IncidentRef ref() {
        return ref;
    }

    /** Says so on the page, which is read anew. */
    void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/gestion/incidente?id=" + ref.id());
    }

    public String getOpener() {
        long by = getSheet().incident().getOpenedBy();
        return people.names(List.of(by)).get(by);
    }

    public String getCloser() {
        Long by = getSheet().incident().getClosedBy();
        return by == null ? null : people.names(List.of(by)).get(by);
    }

    public boolean isClosable() {
        return getSheet().incident().isOpen()
                && (user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getClosingReason() {
        return closingReason;
    }

    public void setClosingReason(String closingReason) {
        this.closingReason = closingReason;
    }
}
