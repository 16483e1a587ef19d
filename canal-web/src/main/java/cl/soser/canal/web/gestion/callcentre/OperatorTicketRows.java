package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.gestion.inbox.TicketRisks;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Countdown;
import cl.soser.canal.web.shared.time.Dates;
import cl.soser.canal.web.shared.time.Tones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes the lines of the side of the operator's desk. */
@ApplicationScoped
class OperatorTicketRows {

    @Inject Dates dates;
    @Inject Tones tones;
    @Inject TicketRisks ticketRisks;

    List<OperatorTicketRow> of(List<TicketRow> rows) {
        return rows.stream().map(this::of).toList();
    }

    private OperatorTicketRow of(TicketRow row) {
        Countdown clock =
                row.isTimed()
                        ? dates.countdown(row.clockUntil(), row.clockMet(), ticketRisks.ofRow(row))
                        : null;
        return new OperatorTicketRow(
                row.number(),
                "/gestion/tickets/" + row.number(),
                row.isClosed() ? Bundles.text("closed.title") : row.subject(),
                Bundles.text("ticketStatus." + row.standing()),
                tones.tone(row.standing()),
                dates.ago(row.enteredAt()),
                clock == null ? null : clock.getWords(),
                clock == null ? null : clock.getTone());
    }
}
