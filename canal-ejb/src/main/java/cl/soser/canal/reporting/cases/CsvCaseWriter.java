package cl.soser.canal.reporting.cases;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * CSV as spreadsheets in Chile open it: semicolons, a byte order mark, days before months. A text
 * that a spreadsheet would read as a formula gets an apostrophe in front.
 */
final class CsvCaseWriter implements CaseWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String INCOMPLETE = "ARCHIVO INCOMPLETO: vuelva a pedirlo";

    private final CSVPrinter printer;
    private final CaseColumn.FileFrame frame;
    private final DateTimeFormatter times;

    CsvCaseWriter(OutputStream out, CaseColumn.FileFrame frame) throws IOException {
        this.frame = frame;
        times = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT).withZone(frame.zone());
        BufferedWriter writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write('\uFEFF');
        printer =
                new CSVPrinter(
                        writer,
                        CSVFormat.DEFAULT
                                .builder()
                                .setDelimiter(';')
                                .setRecordSeparator("\r\n")
                                .setQuoteMode(QuoteMode.MINIMAL)
                                .get());
        printer.printRecord(Stream.of(CaseColumn.values()).map(CaseColumn::title));
    }

    @Override
    public void write(CaseEntry entry) throws IOException {
        for (CaseColumn column : CaseColumn.values()) {
            Object value = column.of(entry, frame);
            printer.print(value instanceof Instant at ? times.format(at) : harmless(value));
        }
        printer.println();
    }

    static String harmless(Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    /** A last line that cannot be taken for a request, because half a list would look complete. */
    @Override
    public void abandon() throws IOException {
        printer.printRecord(INCOMPLETE);
        printer.flush();
    }
}
