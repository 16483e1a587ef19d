package cl.soser.canal.closing;

import static cl.soser.canal.closing.ReportLabels.word;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Renders a report as a workbook: a summary, a sheet for each dimension, the list, the adjustments.
 * Rows of the list are written as they are read; no text becomes a formula.
 */
final class XlsxReportRenderer {

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final FrozenReport frozen;
    private final Workbook workbook;

    private XlsxReportRenderer(FrozenReport frozen, Workbook workbook) {
        this.frozen = frozen;
        this.workbook = workbook;
    }

    static void write(FrozenReport frozen, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Canal PAE", "1.0");
        XlsxReportRenderer report = new XlsxReportRenderer(frozen, workbook);
        report.summary();
        report.dimensions();
        report.requests();
        report.adjustments();
        workbook.finish();
    }

    private void summary() throws IOException {
        Worksheet sheet = workbook.newWorksheet(word("sheet.summary"));
        sheet.width(0, 46);
        sheet.width(1, 28);
        MonthReport report = frozen.report();
        int row = 0;
        sheet.inlineString(row, 0, ReportFormatter.title(report));
        sheet.style(row++, 0).bold().fontSize(14).set();
        for (var line : ReportFormatter.head(frozen).entrySet()) {
            sheet.inlineString(row, 0, line.getKey());
            if (COUNT.matcher(line.getValue()).matches()) {
                sheet.value(row++, 1, Long.parseLong(line.getValue()));
            } else {
                sheet.inlineString(row++, 1, line.getValue());
            }
        }
        for (ReportSection section : ReportSection.values()) {
            List<JsonObject> rows = frozen.rows(section);
            if (!section.isTold(report)) {
                row = heading(sheet, row, section);
                sheet.inlineString(row++, 0, word("section.notYet"));
            } else if (section.isSingle() && !rows.isEmpty()) {
                row = heading(sheet, row, section);
                for (Map.Entry<String, JsonValue> one : rows.get(0).entrySet()) {
                    sheet.inlineString(row, 0, word("column." + one.getKey()));
                    String name = one.getKey();
                    XlsxCell.put(sheet, row++, 1, name, section.unit(name), one.getValue());
                }
            } else if (section.dimension() == null && !rows.isEmpty()) {
                row = heading(sheet, row, section);
                XlsxTable table = new XlsxTable(sheet, row, section::unit);
                rows.forEach(table::add);
                row = table.next();
            }
        }
        sheet.finish();
    }

    private static int heading(Worksheet sheet, int row, ReportSection section) {
        sheet.inlineString(row + 1, 0, word("section." + section.label()));
        sheet.style(row + 1, 0).bold().fontSize(12).set();
        return row + 2;
    }

    private void dimensions() throws IOException {
        for (ReportSection section : ReportSection.values()) {
            List<JsonObject> rows = frozen.rows(section);
            if (section.dimension() != null && !rows.isEmpty()) {
                Worksheet sheet = workbook.newWorksheet(word("sheet." + section.label()));
                sheet.freezePane(0, 1);
                sheet.width(1, 34);
                XlsxTable table = new XlsxTable(sheet, 0, section::unit);
                rows.forEach(table::add);
                sheet.finish();
            }
        }
    }

    private void requests() throws IOException {
        XlsxPages pages = new XlsxPages(workbook, word("sheet.requests"));
        try {
            frozen.requests().each(pages::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        pages.finish();
    }

    private void adjustments() throws IOException {
        Worksheet sheet = workbook.newWorksheet(word("sheet.adjustments"));
        sheet.freezePane(0, 1);
        if (frozen.adjustments().isEmpty()) {
            sheet.inlineString(0, 0, word("adjustments.none"));
        }
        XlsxTable table = new XlsxTable(sheet);
        frozen.adjustments().forEach(one -> table.add(ReportFormatter.toJson(one)));
        sheet.finish();
    }
}
