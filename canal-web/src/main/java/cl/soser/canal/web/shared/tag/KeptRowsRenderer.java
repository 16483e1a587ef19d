package cl.soser.canal.web.shared.tag;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.component.datatable.DataTableRenderer;

/**
 * The library's table, which writes a row once for all who are shown the same ({@link KeptRows}).
 * It does so where the table's attribute {@code shows} gives a record of all that its row shows:
 * whatever a cell asks for besides must be in that record.
 */
public class KeptRowsRenderer extends DataTableRenderer {

    @Override
    public boolean encodeRow(FacesContext context, DataTable table, int index, int from, int to)
            throws IOException {
        if (!(table.getAttributes().get("shows") instanceof Record shows)) {
            return super.encodeRow(context, table, index, from, to);
        }
        var row = new KeptRows.Place(table.getClientId(context), index, from, to, shows);
        KeptRows kept = KeptRows.of(context);
        String markup = kept.find(row);
        if (markup == null) {
            markup =
                    KeptMarkup.written(
                            context, () -> super.encodeRow(context, table, index, from, to));
            kept.keep(row, markup);
        }
        context.getResponseWriter().write(markup);
        return true;
    }
}
