package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.ticket.warning.DueForecastQuery;
import cl.soser.canal.ticket.warning.Risk;
import cl.soser.canal.ticket.warning.RiskLevel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How much at risk a ticket is, for the colour of its clocks: on every page the forecast's. */
@Named
@RequestScoped
public class TicketRisks {

    @Inject DueForecastQuery dueForecastQuery;
    @Inject Clock clock;

    /** A page asks for each row several times; its forecast is made once. */
    private final Map<TicketRow, RiskLevel> ofRows = new IdentityHashMap<>();

    public RiskLevel ofRow(TicketRow row) {
        return ofRows.computeIfAbsent(row, one -> dueForecastQuery.risk(one).level());
    }

    /** Of a row of that page, all of whose forecasts are made at once. */
    public RiskLevel ofPage(List<TicketRow> page, TicketRow row) {
        if (!ofRows.containsKey(row)) {
            List<Risk> risks = dueForecastQuery.risks(page);
            for (int i = 0; i < risks.size(); i++) {
                ofRows.put(page.get(i), risks.get(i).level());
            }
        }
        return ofRow(row);
    }

    public RiskLevel of(Ticket ticket) {
        return dueForecastQuery.risk(ticket).level();
    }

    /** Its internal stage is past its term. */
    public boolean isStageLate(TicketRow row) {
        return row.isOpen() && row.stage() != null && row.stage().isOverdue(clock.instant());
    }
}
