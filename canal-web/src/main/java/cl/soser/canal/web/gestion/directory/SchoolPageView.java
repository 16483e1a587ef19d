package cl.soser.canal.web.gestion.directory;

import cl.soser.canal.account.Role;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.field.DutyPerson;
import cl.soser.canal.field.DutyQuery;
import cl.soser.canal.incident.IncidentDetails;
import cl.soser.canal.incident.IncidentQuery;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.search.TicketCursor;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.InstantCursorConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/establecimiento.xhtml: one establishment, and what the user may read about it. */
@Named
@RequestScoped
public class SchoolPageView {

    private static final int ROWS = 20;
    private static final int FEW = 10;

    @Inject ListSize listSize;
    @Inject DirectoryQuery directoryQuery;
    @Inject TicketQuery ticketQuery;
    @Inject DutyQuery dutyQuery;
    @Inject IncidentQuery incidentQuery;
    @Inject SchoolAddress schoolAddress;
    @Inject CurrentUser user;

    @Param(name = "id")
    String named;

    @Param(name = "desde", converterClass = InstantCursorConverter.class)
    Cursor<Instant> after;

    private School school;
    private Slice<TicketRow> tickets;
    private List<DutyPerson> people;
    private List<IncidentDetails> incidents;

    @PostConstruct
    void look() {
        school =
                SchoolAddress.find(named == null ? "" : named, directoryQuery)
                        .orElseThrow(NotFoundException::new);
        tickets =
                ticketQuery.page(
                        TicketCriteria.ofSchool(school.getId()),
                        TicketOrder.INGRESO,
                        false,
                        after == null ? null : new TicketCursor(after.value(), after.id()),
                        0,
                        listSize.of(ROWS));
    }

    public School getSchool() {
        return school;
    }

    public List<TicketRow> getTickets() {
        return tickets.rows();
    }

    /** The same list with its filters. */
    public String getList() {
        return "/gestion?bandeja=TODAS&establecimiento=" + school.getId();
    }

    public String getFirst() {
        return after == null ? null : schoolAddress.ofSchool(school);
    }

    public String getNext() {
        if (!tickets.more()) {
            return null;
        }
        TicketRow last = getTickets().get(getTickets().size() - 1);
        return schoolAddress.ofSchool(school)
                + "?desde="
                + new Cursor<>(last.enteredAt(), last.id());
    }

    public boolean isDutyShown() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES) || user.is(Role.OPERADOR);
    }

    /** Who looks after it today. */
    public List<DutyPerson> getPeople() {
        people = people == null ? dutyQuery.inCharge(school.getId()) : people;
        return people;
    }

    /** The board of its comuna. */
    public String getDuty() {
        return "/gestion/turno?region="
                + school.getRegion().getCode()
                + "&comuna="
                + school.getComuna().getCode();
    }

    public List<IncidentDetails> getIncidents() {
        incidents = incidents == null ? incidentQuery.ofSchool(school.getId(), FEW) : incidents;
        return incidents;
    }
}
