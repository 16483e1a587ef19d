package cl.soser.canal.closing;

import jakarta.json.JsonObject;
import org.dhatim.fastexcel.Worksheet;

/** Rows with the same members below one line of their titles. */
final class XlsxTable {

    private final Worksheet sheet;
    private int row;
    private boolean titled;

    XlsxTable(Worksheet sheet, int row) {
        this.sheet = sheet;
        this.row = row;
    }

    void add(JsonObject object) {
        int column = 0;
        if (!titled) {
            for (String name : object.keySet()) {
                sheet.inlineString(row, column, ReportWords.word("column." + name));
                sheet.style(row, column++).bold().set();
            }
            row++;
            titled = true;
            column = 0;
        }
        for (var one : object.entrySet()) {
            XlsxCell.put(sheet, row, column++, one.getKey(), one.getValue());
        }
        row++;
    }

    /** The row below. */
    int next() {
        return row;
    }
}
