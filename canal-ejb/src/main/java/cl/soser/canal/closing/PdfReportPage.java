package cl.soser.canal.closing;

import static cl.soser.canal.closing.ReportLabels.word;

import cl.soser.canal.shared.Markup;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Builds the XHTML from which a report is printed. Every text is escaped here. */
final class PdfReportPage {

    private static final String STYLE =
            """
            @page { size: A4; margin: 18mm 16mm 20mm 16mm;
              @bottom-left { content: element(foot); }
              @bottom-right { content: "%s" counter(page) "%s" counter(pages);
                font: 8pt Canal; color: #444; } }
            body { font-family: Canal; font-size: 9pt; color: #1c2430; line-height: 1.35; }
            h1 { font-size: 19pt; margin: 0 0 1mm; color: #0b3d6b; font-weight: 700; }
            h2 { font-size: 12.5pt; margin: 7mm 0 2mm; color: #0b3d6b; font-weight: 600;
              page-break-after: avoid; -fs-page-break-min-height: 40mm;
              border-bottom: 0.5pt solid #b9c4d0; padding-bottom: 1mm; }
            p { margin: 0 0 2mm; } .sub { font-size: 12pt; margin-bottom: 4mm; }
            table { width: 100%%; border-collapse: collapse; margin: 0 0 2mm;
              -fs-table-paginate: paginate; }
            th, td { text-align: left; padding: 1mm 1.5mm; border-bottom: 0.4pt solid #d5dce4;
              vertical-align: top; }
            thead th { background: #e9eff5; font-weight: 600; vertical-align: bottom; }
            tr { page-break-inside: avoid; } tbody th { font-weight: 400; }
            .n { text-align: right; } .facts th { width: 45mm; font-weight: 600; }
            .pairs th { width: 80mm; } .bars thead th:first-child { width: 42mm; }
            .track { width: 30mm; height: 2.6mm; background: #e3e8ee; }
            .fill { height: 2.6mm; background: #1b6fb3; } .fill-bad { background: #b3261e; }
            .code { font-size: 8pt; background: #f2f5f8; padding: 1.5mm 2mm; margin-bottom: 1mm; }
            #foot { position: running(foot); font-size: 6.5pt; color: #444; }
            """;

    /**
     * A row with a bar.
     *
     * @param cells the first names the row
     * @param share how long the bar is, 0 to 1; below 0 none
     * @param good whether it is drawn as one that meets its target
     */
    record Bar(List<String> cells, double share, boolean good) {}

    private final StringBuilder body = new StringBuilder();
    private final String title;
    private final String subject;
    private final String hash;

    PdfReportPage(String title, String subject, String hash) {
        this.title = title;
        this.subject = subject;
        this.hash = hash;
    }

    void title(String main, String below) {
        body.append("<h1>").append(escape(main)).append("</h1><p class=\"sub\">");
        body.append(escape(below)).append("</p>");
    }

    void heading(String text) {
        body.append("<h2>").append(escape(text)).append("</h2>");
    }

    void paragraph(String text) {
        body.append("<p>").append(escape(text)).append("</p>");
    }

    void code(String text) {
        body.append("<p class=\"code\">").append(escape(text)).append("</p>");
    }

    void facts(Map<String, String> facts) {
        open("facts", title, List.of(word("pdf.fact"), word("pdf.value")), false);
        facts.forEach((name, value) -> line(List.of(name, value), -2, true, false));
        close();
    }

    /** One object of a section, a line for each of its members. */
    void pairs(ReportSection section, JsonObject one) {
        String about = word("section." + section.label());
        open("pairs", about, List.of(word("pdf.fact"), word("pdf.value")), false);
        one.forEach(
                (name, value) ->
                        line(
                                List.of(
                                        word("column." + name),
                                        ReportFormatter.shown(section.unit(name), name, value)),
                                -2,
                                true,
                                false));
        close();
    }

    void table(String about, List<String> titles, List<List<String>> rows) {
        open("plain", about, titles, false);
        rows.forEach(row -> line(row, -2, true, false));
        close();
    }

    void bars(String about, List<String> titles, List<Bar> bars) {
        open("bars", about, titles, true);
        bars.forEach(bar -> line(bar.cells(), bar.share(), bar.good(), true));
        close();
    }

    private void open(String kind, String about, List<String> titles, boolean barred) {
        body.append("<table class=\"").append(kind).append("\" title=\"").append(escape(about));
        body.append("\"><thead><tr>");
        for (int i = 0; i < titles.size(); i++) {
            body.append("<th scope=\"col\"").append(barred && i > 0 ? " class=\"n\">" : ">");
            body.append(escape(titles.get(i))).append("</th>");
        }
        body.append(barred ? "<th scope=\"col\">" + escape(word("pdf.chart")) + "</th>" : "");
        body.append("</tr></thead><tbody>");
    }

    private void line(List<String> cells, double share, boolean good, boolean numbers) {
        body.append("<tr><th scope=\"row\">").append(escape(cells.get(0))).append("</th>");
        for (String cell : cells.subList(1, cells.size())) {
            body.append(numbers ? "<td class=\"n\">" : "<td>").append(escape(cell));
            body.append("</td>");
        }
        if (share > -2) {
            body.append("<td>").append(share < 0 ? "" : bar(share, good)).append("</td>");
        }
        body.append("</tr>");
    }

    private static String bar(double share, boolean good) {
        long width = Math.round(Math.min(share, 1) * 100);
        return "<div class=\"track\"><div class=\"fill"
                + (good ? "" : " fill-bad")
                + "\" style=\"width:"
                + width
                + "%\"></div></div>";
    }

    private void close() {
        body.append("</tbody></table>");
    }

    String xhtml() {
        return "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"es-CL\""
                + " xml:lang=\"es-CL\"><head><title>"
                + escape(title + ", " + subject)
                + "</title><meta name=\"subject\" content=\""
                + escape(subject)
                + "\"/><meta name=\"description\" content=\""
                + escape(title)
                + "\"/><meta name=\"author\" content=\"Canal PAE\"/><style>"
                + STYLE.formatted(word("pdf.page"), word("pdf.pages"))
                + "</style></head><body><div id=\"foot\">"
                + escape(word("pdf.foot", title, hash))
                + "</div>"
                + body
                + "</body></html>";
    }

    private static String escape(String text) {
        return Markup.escape(text.replaceAll("\\p{Cntrl}", " "));
    }
}
