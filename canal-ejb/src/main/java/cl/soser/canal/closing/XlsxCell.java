package cl.soser.canal.closing;

import cl.soser.canal.reporting.FigureUnit;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;

/** Writes one value of a report into a cell with its type and format. */
final class XlsxCell {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}");

    private XlsxCell() {}

    /**
     * @param unit of a number
     */
    static void put(
            Worksheet sheet, int row, int column, String name, FigureUnit unit, JsonValue value) {
        if (value instanceof JsonNumber number) {
            sheet.value(row, column, number.bigDecimalValue());
            if (unit.isShare() || unit == FigureUnit.TARGET && isBelowOne(number)) {
                sheet.style(row, column).format("0.00%").set();
            }
        } else if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            sheet.inlineString(row, column, ReportLabels.of("yesNo", value.toString()));
        } else if (value instanceof JsonString text) {
            if (INSTANT.matcher(text.getString()).matches()) {
                sheet.value(row, column, OffsetDateTime.parse(text.getString()).toLocalDateTime());
                sheet.style(row, column).format("dd-mm-yyyy hh:mm").set();
            } else {
                sheet.inlineString(row, column, ReportFormatter.value(name, text.getString()));
            }
        }
    }

    /** A target of one may be a number of things. */
    private static boolean isBelowOne(JsonNumber number) {
        return number.doubleValue() < 1;
    }
}
