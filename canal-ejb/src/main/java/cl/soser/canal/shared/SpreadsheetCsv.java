package cl.soser.canal.shared;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes CSV as spreadsheets in Chile open it: UTF-8 with a byte order mark, semicolons. A text
 * that a spreadsheet would read as a formula gets an apostrophe in front.
 */
public final class SpreadsheetCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(';')
                    .setRecordSeparator("\r\n")
                    .setQuoteMode(QuoteMode.MINIMAL)
                    .get();

    private final CSVPrinter printer;

    private SpreadsheetCsv(CSVPrinter printer) {
        this.printer = printer;
    }

    /**
     * Starts a file.
     *
     * @param out left open
     * @throws IOException if nobody reads it any more
     */
    public static SpreadsheetCsv on(OutputStream out) throws IOException {
        BufferedWriter writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write('\uFEFF');
        return new SpreadsheetCsv(new CSVPrinter(writer, FORMAT));
    }

    /**
     * Adds a line.
     *
     * @param cells null for an empty one
     * @throws IOException if nobody reads it any more
     */
    public void line(Stream<?> cells) throws IOException {
        printer.printRecord(cells.map(SpreadsheetCsv::harmless));
    }

    /**
     * Hands over what was added.
     *
     * @throws IOException if nobody reads it any more
     */
    public void flush() throws IOException {
        printer.flush();
    }

    static String harmless(Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
