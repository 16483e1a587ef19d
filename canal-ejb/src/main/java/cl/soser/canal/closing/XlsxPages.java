package cl.soser.canal.closing;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list of any length, written row by row; a full sheet continues in the next one. */
final class XlsxPages {

    private static final int ROWS = 1_048_575;
    private static final int TOGETHER = 1_000;

    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private XlsxTable table;
    private int sheets;

    XlsxPages(Workbook workbook, String name) {
        this.workbook = workbook;
        this.name = name;
        next();
    }

    private void next() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(1, 1);
        table = new XlsxTable(sheet);
    }

    void add(JsonObject object) {
        try {
            if (table.next() > ROWS) {
                sheet.finish();
                next();
            }
            table.add(object);
            if (table.next() % TOGETHER == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
