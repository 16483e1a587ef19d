package cl.soser.canal.reporting.cases;

import cl.soser.canal.shared.SpreadsheetCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** The file of cases as CSV, its days before the months. */
final class CsvCaseWriter implements CaseWriter {

    private static final String INCOMPLETE = "ARCHIVO INCOMPLETO: vuelva a pedirlo";

    private final SpreadsheetCsv csv;
    private final CaseColumn.FileFrame frame;
    private final DateTimeFormatter times;

    CsvCaseWriter(OutputStream out, CaseColumn.FileFrame frame) throws IOException {
        this.frame = frame;
        times = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT).withZone(frame.zone());
        csv = SpreadsheetCsv.on(out);
        csv.line(Stream.of(CaseColumn.values()).map(CaseColumn::title));
    }

    @Override
    public void write(CaseEntry entry) throws IOException {
        csv.line(Stream.of(CaseColumn.values()).map(column -> shown(column.of(entry, frame))));
    }

    private Object shown(Object value) {
        return value instanceof Instant at ? times.format(at) : value;
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    /** A last line that cannot be taken for a request, because half a list would look complete. */
    @Override
    public void abandon() throws IOException {
        csv.line(Stream.of(INCOMPLETE));
        csv.flush();
    }
}
