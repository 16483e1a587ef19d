package cl.soser.canal.personaldata;

import static cl.soser.canal.personaldata.PersonalWords.word;

import cl.soser.canal.shared.Markup;
import cl.soser.canal.shared.pdf.PdfRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The copy as a person reads it. Every text is escaped here. */
final class PersonalCopyPage {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm").withZone(SANTIAGO);
    private static final String STYLE =
            """
            @page { size: A4; margin: 18mm 16mm; }
            body { font-family: Canal; font-size: 9pt; color: #1c2430; line-height: 1.35; }
            h1 { font-size: 19pt; margin: 0 0 2mm; color: #0b3d6b; font-weight: 700; }
            h2 { font-size: 12.5pt; margin: 7mm 0 2mm; color: #0b3d6b; font-weight: 600;
              page-break-after: avoid; border-bottom: 0.5pt solid #b9c4d0; }
            p, li { margin: 0 0 1.5mm; } .muted { color: #444; }
            table { width: 100%; border-collapse: collapse; margin: 0 0 4mm;
              -fs-table-paginate: paginate; }
            th, td { text-align: left; padding: 0.8mm 1.5mm; border-bottom: 0.4pt solid #d5dce4;
              vertical-align: top; }
            th { width: 48mm; font-weight: 600; }
            """;

    private final StringBuilder body = new StringBuilder();

    PersonalCopyPage(PersonalCopy copy) {
        body.append("<h1>").append(escape(word("copy.title"))).append("</h1><p>");
        body.append(escape(word("copy.lead", MOMENT.format(copy.madeAt())))).append("</p>");
        section(word("copy.treatment"), null);
        body.append("<ul>");
        copy.treatment().forEach(line -> body.append("<li>").append(escape(line)).append("</li>"));
        body.append("</ul>");
        for (PersonalCopy.Section section : copy.sections()) {
            section(section.title(), section.term());
            section.rows().forEach(this::row);
        }
        section(word("title.readings"), word("copy.readings"));
        copy.readings().forEach(this::row);
        section(word("copy.files"), null);
        List<PersonalCopy.File> files = copy.files();
        body.append("<ul>");
        files.forEach(file -> body.append("<li>").append(escape(file.path())).append("</li>"));
        body.append(files.isEmpty() ? "<li>" + escape(word("copy.none")) + "</li>" : "");
        body.append("</ul>");
    }

    private void section(String title, String below) {
        body.append("<h2>").append(escape(title)).append("</h2>");
        if (below != null) {
            body.append("<p class=\"muted\">").append(escape(below)).append("</p>");
        }
    }

    private void row(Map<String, Object> row) {
        body.append("<table><tbody>");
        row.forEach(
                (title, value) ->
                        body.append("<tr><th scope=\"row\">")
                                .append(escape(title))
                                .append("</th><td>")
                                .append(escape(shown(value)))
                                .append("</td></tr>"));
        body.append("</tbody></table>");
    }

    private static String shown(Object value) {
        if (value instanceof Timestamp instant) {
            return MOMENT.format(instant.toInstant());
        }
        if (value instanceof Instant instant) {
            return MOMENT.format(instant);
        }
        if (value instanceof Boolean truth) {
            return word(truth ? "yes" : "no");
        }
        if (value instanceof PersonalCode code) {
            return code.words();
        }
        return PersonalCopyJson.plain(value);
    }

    private static String escape(String text) {
        return Markup.escape(text.replaceAll("[\\p{Cc}&&[^\n\t]]", " ")).replace("\n", "<br/>");
    }

    byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRenderer.printTagged(
                "<html lang=\"es\"><head><title>"
                        + escape(word("copy.title"))
                        + "</title><style>"
                        + STYLE
                        + "</style></head><body>"
                        + body
                        + "</body></html>",
                out);
        return out.toByteArray();
    }
}
