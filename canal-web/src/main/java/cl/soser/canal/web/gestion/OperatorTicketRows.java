package cl.soser.canal.web.gestion;

import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.Countdown;
import cl.soser.canal.web.shared.Dates;
import cl.soser.canal.web.shared.Tones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Tickets as the side of the operator's desk lists them; never with a name. */
@ApplicationScoped
class OperatorTicketRows {

    @Inject Dates dates;
    @Inject Tones tones;
    @Inject TicketRisks ticketRisks;

    JsonArrayBuilder of(List<TicketRow> rows) {
        return OperatorServlet.array(rows.stream().map(this::of));
    }

    private JsonObjectBuilder of(TicketRow row) {
        JsonObjectBuilder ticket =
                JsonProvider.object()
                        .add("number", row.number())
                        .add("href", "/gestion/tickets/" + row.number())
                        .add(
                                "subject",
                                row.isClosed() ? Bundles.text("closed.title") : row.subject())
                        .add("state", Bundles.text("ticketStatus." + row.standing()))
                        .add("tone", tones.tone(row.standing()))
                        .add("when", dates.ago(row.enteredAt()));
        if (row.isTimed()) {
            Countdown clock =
                    dates.countdown(row.clockUntil(), row.clockMet(), ticketRisks.ofRow(row));
            ticket.add("clock", clock.getWords()).add("clockTone", clock.getTone());
        }
        return ticket;
    }
}
