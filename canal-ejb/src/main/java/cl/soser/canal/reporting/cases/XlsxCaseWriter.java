package cl.soser.canal.reporting.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that is written row by row; a full sheet continues in the next one. Texts are inline,
 * so that memory stays constant, and are never formulas.
 */
final class XlsxCaseWriter implements CaseWriter {

    /** The rows of a sheet besides its header. */
    static final int ROWS = 1_048_575;

    /** Twice as fast as the default level; the file is two percent larger. */
    private static final int QUICK = 1;

    private static final int TOGETHER = 1_000;
    private static final String TIME = "dd-mm-yyyy hh:mm";

    private final Workbook workbook;
    private final CaseColumn.FileFrame frame;
    private final int most;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxCaseWriter(OutputStream out, CaseColumn.FileFrame frame) {
        this(out, frame, ROWS);
    }

    XlsxCaseWriter(OutputStream out, CaseColumn.FileFrame frame, int most) {
        this.workbook = new Workbook(out, "Canal PAE", "1.0");
        this.workbook.setCompressionLevel(QUICK);
        this.frame = frame;
        this.most = most;
        next();
    }

    private void next() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? "Solicitudes" : "Solicitudes " + sheets);
        sheet.freezePane(1, 1);
        for (CaseColumn column : CaseColumn.values()) {
            sheet.inlineString(0, column.ordinal(), column.title());
            sheet.style(0, column.ordinal()).bold().set();
        }
        row = 0;
    }

    @Override
    public void write(CaseEntry one) throws IOException {
        if (row == most) {
            sheet.finish();
            next();
        }
        row++;
        for (CaseColumn column : CaseColumn.values()) {
            Object value = column.of(one, frame);
            if (value instanceof Instant at) {
                sheet.value(row, column.ordinal(), LocalDateTime.ofInstant(at, frame.zone()));
                sheet.style(row, column.ordinal()).format(TIME).set();
            } else if (value != null) {
                sheet.inlineString(row, column.ordinal(), value.toString());
            }
        }
        if (row % TOGETHER == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    /** A file without its end does not open. */
    @Override
    public void abandon() {}
}
