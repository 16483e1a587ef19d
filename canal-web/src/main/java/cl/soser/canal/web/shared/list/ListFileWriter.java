package cl.soser.canal.web.shared.list;

import cl.soser.canal.export.ListFileService;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.SpreadsheetCsv;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.datatable.DataTable;

/**
 * Writes the rows of a table as CSV, one after the other, each column as the page shows it. What a
 * person is not shown is therefore not in the file.
 */
@RequestScoped
class ListFileWriter {

    @Inject ListFileService listFileService;
    @Inject ListFileLink listFileLink;
    @Inject Clock clock;

    /** Whoever may not take it costs no rows. */
    void admit() {
        listFileService.admit();
    }

    /** What is taken is registered before the first row leaves. */
    void register(int rows) {
        listFileService.register(listFileLink.mark() + ": " + rows);
    }

    /** By what the list is called, of the day. */
    String fileName(Object list) {
        return "canal-pae "
                + list.toString().toLowerCase(Locale.ROOT)
                + " "
                + LocalDate.now(clock)
                + ".csv";
    }

    /**
     * @param table with its rows
     * @throws IOException if the reader has disconnected
     */
    void write(FacesContext context, DataTable table, OutputStream out) throws IOException {
        List<UIColumn> columns =
                table.getColumns().stream()
                        .filter(column -> column.isRendered() && column.isExportable())
                        .toList();
        SpreadsheetCsv csv = SpreadsheetCsv.on(out);
        ResponseWriter page = context.getResponseWriter();
        try {
            csv.line(columns.stream().map(column -> title(context, column)));
            int row = 0;
            for (table.setRowIndex(0); table.isRowAvailable(); table.setRowIndex(++row)) {
                csv.line(columns.stream().map(column -> cell(context, column)));
            }
            if (row >= Slice.MOST) {
                csv.line(Stream.of(Bundles.text("listFile.cut", Slice.MOST)));
            }
        } catch (RuntimeException broken) {
            csv.line(Stream.of(Bundles.text("listFile.broken")));
            csv.flush();
            throw broken;
        } finally {
            table.setRowIndex(-1);
            context.setResponseWriter(page);
        }
        csv.flush();
    }

    private String title(FacesContext context, UIColumn column) {
        String title = column.getHeaderText();
        return title == null || title.isEmpty()
                ? text(context, Stream.ofNullable(column.getFacet("header")))
                : title;
    }

    private String cell(FacesContext context, UIColumn column) {
        Object said = column.getExportValue();
        return said == null ? text(context, column.getChildren().stream()) : said.toString();
    }

    private String text(FacesContext context, Stream<UIComponent> parts) {
        StringWriter markup = new StringWriter();
        context.setResponseWriter(
                context.getRenderKit().createResponseWriter(markup, "text/html", "UTF-8"));
        parts.forEach(
                part -> {
                    try {
                        part.encodeAll(context);
                        context.getResponseWriter().flush();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return CellText.of(markup.toString(), clock.getZone());
    }
}
