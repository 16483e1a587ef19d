package cl.soser.canal.web.shared.list;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What a cell of a list says, without its markup: its lines are parted by a dot, an instant is said
 * by the clock ("01-12-2026 16:40"), whatever way the page says it; symbols, buttons and what only
 * readers of the screen hear say nothing.
 */
final class CellText implements NodeFilter {

    private static final Set<String> SILENT = Set.of("svg", "script", "style", "button", "select");
    private static final String SPOKEN = "sr";
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "ul", "ol", "li", "dl", "dt", "dd", "br");
    private static final Set<String> LINES = Set.of("tickets-sub", "tickets-line", "muted");
    private static final String TIME = "time";
    private static final String BETWEEN = " · ";

    private final DateTimeFormatter times;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private CellText(ZoneId zone) {
        times = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT).withZone(zone);
    }

    /**
     * @param markup as a page writes it
     * @param zone in which instants are said
     */
    static String of(String markup, ZoneId zone) {
        CellText text = new CellText(zone);
        Jsoup.parseBodyFragment(markup).body().filter(text);
        text.endLine();
        return String.join(BETWEEN, text.lines);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            line.append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (SILENT.contains(element.normalName()) || element.hasClass(SPOKEN)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals(TIME) && sayInstant(element.attr("datetime"))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (BLOCKS.contains(element.normalName())
                    || LINES.stream().anyMatch(element::hasClass)) {
                endLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (BLOCKS.contains(node.normalName())) {
            endLine();
        }
        return FilterResult.CONTINUE;
    }

    private boolean sayInstant(String moment) {
        try {
            line.append(times.format(Instant.parse(moment)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void endLine() {
        String text = line.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
        line.setLength(0);
        text = text.replaceAll("^(?:· ?)+|(?: ?·)+$", "");
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }
}
