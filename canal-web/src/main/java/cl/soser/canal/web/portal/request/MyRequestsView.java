package cl.soser.canal.web.portal.request;

import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.CitizenTicketRow;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.time.DateLabels;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** solicitudes.xhtml: a citizen's own requests, newest first. */
@Named
@RequestScoped
public class MyRequestsView {

    private static final int ROWS = 20;

    @Inject CitizenTicketService citizenTicketService;

    @Param(name = "antes", converterClass = NumberConverter.class)
    Long before;

    private Slice<CitizenTicketRow> page;

    private Slice<CitizenTicketRow> page() {
        if (page == null) {
            page = citizenTicketService.list(before, ROWS);
        }
        return page;
    }

    public List<CitizenTicketRow> getRows() {
        return page().rows();
    }

    /** Null on the last page. */
    public String getNext() {
        return page().more()
                ? "/solicitudes?antes=" + page().rows().get(page().rows().size() - 1).id()
                : null;
    }

    /** Null on the first page. */
    public String getFirst() {
        return before == null ? null : "/solicitudes";
    }

    /** "faltan 6 h 20 min" while an answer is owed; null afterwards. */
    public String deadline(CitizenTicketRow row) {
        boolean owed =
                row.dueAt() != null
                        && row.status().isOpen()
                        && row.status() != TicketStatus.RESPONDIDO;
        return owed ? DateLabels.deadline(row.dueAt(), Dates.SANTIAGO) : null;
    }
}
