package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.savedview.ListColumn;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.ticket.warning.RiskLevel;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Says of each row of tickets.xhtml what it shows the user; see {@link ShownRow}. */
@Named
@RequestScoped
public class ShownRows {

    @Inject ColumnsView columnsView;
    @Inject TicketRisks ticketRisks;
    @Inject CatalogueLabels labels;
    @Inject Dates dates;

    private List<ListColumn> columns;

    /**
     * @param page of whose rows it is one
     * @param acts what its menu offers the user
     */
    public ShownRow of(List<TicketRow> page, TicketRow row, String acts, boolean choosable) {
        columns = columns == null ? columnsView.getColumns() : columns;
        RiskLevel risk = ticketRisks.ofPage(page, row);
        return new ShownRow(
                row, risk, times(row, risk), labels.area(row.area()), acts, choosable, columns);
    }

    private ShownRow.Times times(TicketRow row, RiskLevel risk) {
        boolean marked = row.isAlertNow() || row.isRiskNow();
        return new ShownRow.Times(
                ticketRisks.isStageLate(row),
                row.isLookOverdue(dates.getNow()),
                dates.countdown(row.clockUntil(), row.clockMet(), risk).getWords(),
                marked ? dates.ago(row.enteredAt()) : null,
                columns.contains(ListColumn.MOVIMIENTO) ? dates.ago(row.lastMovedAt()) : null);
    }
}
