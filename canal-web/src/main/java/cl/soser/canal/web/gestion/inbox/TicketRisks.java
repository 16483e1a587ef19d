package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.ticket.warning.DueForecastQuery;
import cl.soser.canal.ticket.warning.RiskLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** How much at risk a ticket is, for the colour of its clocks: on every page the forecast's. */
@Named
@ApplicationScoped
public class TicketRisks {

    @Inject DueForecastQuery dueForecastQuery;
    @Inject Clock clock;

    public RiskLevel ofRow(TicketRow row) {
        return dueForecastQuery.risk(row).level();
    }

    public RiskLevel of(Ticket ticket) {
        return dueForecastQuery.risk(ticket).level();
    }

    /** Its internal stage is past its term. */
    public boolean isStageLate(TicketRow row) {
        return row.isOpen() && row.stage() != null && row.stage().isOverdue(clock.instant());
    }
}
