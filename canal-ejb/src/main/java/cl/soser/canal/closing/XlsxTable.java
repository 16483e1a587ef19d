package cl.soser.canal.closing;

import cl.soser.canal.reporting.FigureUnit;
import jakarta.json.JsonObject;
import java.util.function.Function;
import org.dhatim.fastexcel.Worksheet;

/** Rows with the same members below one line of their titles. */
final class XlsxTable {

    private final Worksheet sheet;
    private final Function<String, FigureUnit> units;
    private int row;
    private boolean titled;

    /**
     * @param units of its numbers by the name of the member
     */
    XlsxTable(Worksheet sheet, int row, Function<String, FigureUnit> units) {
        this.sheet = sheet;
        this.units = units;
        this.row = row;
    }

    /** Of plain facts. */
    XlsxTable(Worksheet sheet) {
        this(sheet, 0, name -> FigureUnit.NUMBER);
    }

    void add(JsonObject object) {
        int column = 0;
        if (!titled) {
            for (String name : object.keySet()) {
                sheet.inlineString(row, column, ReportLabels.word("column." + name));
                sheet.style(row, column++).bold().set();
            }
            row++;
            titled = true;
            column = 0;
        }
        for (var one : object.entrySet()) {
            XlsxCell.put(
                    sheet, row, column++, one.getKey(), units.apply(one.getKey()), one.getValue());
        }
        row++;
    }

    /** The row below. */
    int next() {
        return row;
    }
}
