package cl.soser.canal.inbound.parsing;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads the text of an HTML mail as a browser would show it, without any tag; a quotation begins
 * with {@code >} as in a plain mail.
 */
final class HtmlTextParser implements NodeFilter {

    private static final int DEEPEST_QUOTE = 20;
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "title", "template", "svg", "object", "noscript");

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private boolean lineBegun;

    private HtmlTextParser() {}

    static String of(String html) {
        HtmlTextParser page = new HtmlTextParser();
        Jsoup.parse(html).filter(page);
        return page.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            words.getWholeText().chars().forEach(letter -> append((char) letter));
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "blockquote" -> {
                newLine();
                quotes++;
            }
            case "br", "hr" -> {
                if (lineBegun || !endsWithEmptyLine()) {
                    text.append('\n');
                    lineBegun = false;
                }
            }
            case "p" -> {
                newLine();
                if (!endsWithEmptyLine()) {
                    text.append('\n');
                }
            }
            case "li" -> {
                newLine();
                word("- ");
            }
            case "td", "th" -> append(' ');
            default -> {
                if (element.isBlock()) {
                    newLine();
                }
            }
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            newLine();
            if (element.normalName().equals("blockquote")) {
                quotes--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(char letter) {
        if (Character.isWhitespace(letter) || letter == '\u00A0') {
            if (lineBegun && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        } else {
            word(String.valueOf(letter));
        }
    }

    private void word(String letters) {
        if (!lineBegun) {
            text.append("> ".repeat(Math.min(quotes, DEEPEST_QUOTE)));
            lineBegun = true;
        }
        text.append(letters);
    }

    private void newLine() {
        if (lineBegun) {
            text.append('\n');
            lineBegun = false;
        }
    }

    private boolean endsWithEmptyLine() {
        int length = text.length();
        return length == 0 || length > 1 && text.charAt(length - 2) == '\n';
    }
}
