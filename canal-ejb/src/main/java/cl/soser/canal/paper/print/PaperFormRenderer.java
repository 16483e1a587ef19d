package cl.soser.canal.paper.print;

import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.FolioRange;
import cl.soser.canal.shared.pdf.PdfRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The procedure's paper form, two sheets to an A4 page behind a cover. What would have to be
 * written about the school is printed already. Motives, topics and subtopics are those of the
 * catalogue, so that paper asks what the web asks.
 */
final class PaperFormRenderer {

    private static final String TICK = "<span class=\"t\"><span class=\"b\"></span>";
    private static final int COLUMNS = 2;
    private static final List<String> HALVES = List.of("upper", "lower");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", new Locale("es", "CL"));

    private final List<String> motives;
    private final Map<String, List<String>> topics;
    private final String portal;
    private final long hours;

    /**
     * @param topics in their order, each with its subtopics
     * @param hours the term that a sheet promises
     */
    PaperFormRenderer(
            List<String> motives, Map<String, List<String>> topics, URI portal, long hours) {
        this.motives = motives;
        this.topics = topics;
        this.portal = portal.getRawAuthority();
        this.hours = hours;
    }

    void print(
            PrintedSchool school,
            FolioRange range,
            String handedTo,
            LocalDate deliveredOn,
            OutputStream out)
            throws IOException {
        String document =
                PrintTemplate.read("sheets.xhtml")
                        .with("range", range.first() + " a " + range.last())
                        .with("sheets", range.size())
                        .with("school", school.name())
                        .with("place", school.place())
                        .with("handedTo", handedTo)
                        .with("deliveredOn", DAY.format(deliveredOn))
                        .with("portal", portal)
                        .with("hours", hours)
                        .withMarkup("pages", pages(school, range))
                        .fill();
        PdfRenderer.print(document, out);
    }

    /**
     * The first page of a range without a cover, each sheet after a transformation.
     *
     * @param hand transforms the markup of a sheet
     */
    void printPage(
            PrintedSchool school,
            FolioRange range,
            BiFunction<Folio, String, String> hand,
            OutputStream out)
            throws IOException {
        List<Folio> folios = range.folios().limit(2).toList();
        PrintTemplate sheet = sheet(school);
        StringBuilder page = new StringBuilder("<div class=\"page last\">");
        for (int i = 0; i < folios.size(); i++) {
            Folio folio = folios.get(i);
            page.append(hand.apply(folio, sheet(sheet, school, folio, HALVES.get(i))));
        }
        String document =
                PrintTemplate.read("sheets.xhtml")
                        .with("range", range.first())
                        .fillAfter("<body>", page.append("</div></body></html>").toString());
        PdfRenderer.print(document, out);
    }

    private String pages(PrintedSchool school, FolioRange range) {
        PrintTemplate sheet = sheet(school);
        StringBuilder pages = new StringBuilder();
        List<Folio> folios = range.folios().toList();
        for (int i = 0; i < folios.size(); i += 2) {
            boolean last = i + 2 >= folios.size();
            pages.append(last ? "<div class=\"page last\">" : "<div class=\"page\">");
            pages.append(sheet(sheet, school, folios.get(i), HALVES.get(0)));
            pages.append("<div class=\"at cut\"></div>");
            if (i + 1 < folios.size()) {
                pages.append(sheet(sheet, school, folios.get(i + 1), HALVES.get(1)));
            }
            pages.append("</div>");
        }
        return pages.toString();
    }

    private PrintTemplate sheet(PrintedSchool school) {
        return PrintTemplate.read("sheet.xhtml")
                .with("school", school.name())
                .with("place", school.place())
                .with("portal", portal)
                .with("hours", hours)
                .withMarkup("tick", TICK)
                .withMarkup("motives", ticks(motives))
                .withMarkup("topics", grid(List.copyOf(topics.keySet()), COLUMNS))
                .withMarkup("subtopics", subtopics());
    }

    private static String sheet(
            PrintTemplate sheet, PrintedSchool school, Folio folio, String half) {
        return sheet.with("half", half)
                .with("folio", folio.format())
                .with("qr", QrCode.address(school.code(folio).text()))
                .fill();
    }

    /** Each topic that has subtopics is a block of its own, its name above. */
    private String subtopics() {
        return topics.entrySet().stream()
                .filter(topic -> !topic.getValue().isEmpty())
                .map(topic -> block(topic.getKey(), topic.getValue()))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String block(String topic, List<String> subtopics) {
        return "<td class=\"block\"><div class=\"group\">"
                + PrintTemplate.escape(topic)
                + "</div><table class=\"inner\">"
                + grid(subtopics, subtopics.size() > COLUMNS ? COLUMNS : 1)
                + "</table></td>";
    }

    private static String ticks(List<String> labels) {
        return labels.stream()
                .map(label -> TICK + PrintTemplate.escape(label) + "</span>")
                .collect(Collectors.joining());
    }

    /** Down the first column, then the second. */
    private static String grid(List<String> cells, int columns) {
        int rows = (cells.size() + columns - 1) / columns;
        StringBuilder grid = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            grid.append("<tr>");
            for (int at = row; at < cells.size(); at += rows) {
                grid.append("<td class=\"box\"><span class=\"b\"></span></td><td>")
                        .append(PrintTemplate.escape(cells.get(at)))
                        .append("</td>");
            }
            grid.append("</tr>");
        }
        return grid.toString();
    }
}
