package cl.soser.canal.inbound.parsing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the text of an HTML mail in one pass without any tag; a quotation begins with {@code >} as
 * in a plain mail.
 */
final class HtmlTextParser {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "title", "template", "svg", "object", "noscript");
    private static final Set<String> BREAKS =
            Set.of(
                    "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
                    "table", "section", "article", "header", "footer", "hr", "pre", "dd", "dt");
    private static final Map<String, String> NAMED =
            Map.ofEntries(
                    Map.entry("amp", "&"),
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("nbsp", " "),
                    Map.entry("aacute", "á"),
                    Map.entry("eacute", "é"),
                    Map.entry("iacute", "í"),
                    Map.entry("oacute", "ó"),
                    Map.entry("uacute", "ú"),
                    Map.entry("ntilde", "ñ"),
                    Map.entry("uuml", "ü"),
                    Map.entry("Aacute", "Á"),
                    Map.entry("Eacute", "É"),
                    Map.entry("Iacute", "Í"),
                    Map.entry("Oacute", "Ó"),
                    Map.entry("Uacute", "Ú"),
                    Map.entry("Ntilde", "Ñ"),
                    Map.entry("Uuml", "Ü"),
                    Map.entry("iquest", "¿"),
                    Map.entry("iexcl", "¡"),
                    Map.entry("deg", "°"),
                    Map.entry("ordm", "º"),
                    Map.entry("ordf", "ª"),
                    Map.entry("laquo", "«"),
                    Map.entry("raquo", "»"),
                    Map.entry("ldquo", "“"),
                    Map.entry("rdquo", "”"),
                    Map.entry("lsquo", "‘"),
                    Map.entry("rsquo", "’"),
                    Map.entry("ndash", "–"),
                    Map.entry("mdash", "—"),
                    Map.entry("hellip", "…"),
                    Map.entry("bull", "•"),
                    Map.entry("euro", "€"));

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int place;
    private int quotes;
    private boolean lineBegun;

    private HtmlTextParser(String html) {
        this.html = html;
    }

    static String of(String html) {
        HtmlTextParser page = new HtmlTextParser(html);
        page.read();
        return page.text.toString();
    }

    private void read() {
        while (place < html.length()) {
            char letter = html.charAt(place);
            if (letter == '<') {
                tag();
            } else if (letter == '&') {
                entity();
            } else {
                append(letter);
                place++;
            }
        }
    }

    private void tag() {
        if (html.startsWith("<!--", place)) {
            int end = html.indexOf("-->", place + 4);
            place = end < 0 ? html.length() : end + 3;
            return;
        }
        if (place + 1 >= html.length() || !isTag(html.charAt(place + 1))) {
            append('<');
            place++;
            return;
        }
        int end = endOfTag();
        boolean closes = html.startsWith("</", place);
        String name = name(place + (closes ? 2 : 1), end);
        place = Math.min(end + 1, html.length());
        if (name.equals("blockquote")) {
            quotes = Math.max(0, Math.min(20, quotes + (closes ? -1 : 1)));
            newLine();
        } else if (!closes && UNSEEN.contains(name)) {
            skip(name);
        } else if (name.equals("br") || name.equals("hr")) {
            if (lineBegun || !endsWithEmptyLine()) {
                text.append('\n');
                lineBegun = false;
            }
        } else if (BREAKS.contains(name)) {
            newLine();
            if (name.equals("p") && !closes && !endsWithEmptyLine()) {
                text.append('\n');
            }
            if (name.equals("li") && !closes) {
                word("- ");
            }
        } else if (name.equals("td") || name.equals("th")) {
            append(' ');
        }
    }

    private static boolean isTag(char letter) {
        return letter == '/' || letter == '!' || letter == '?' || Character.isLetter(letter);
    }

    /** A bracket inside a quoted attribute ends nothing. */
    private int endOfTag() {
        char quote = 0;
        for (int i = place + 1; i < html.length(); i++) {
            char letter = html.charAt(i);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '>') {
                return i;
            } else if ((letter == '"' || letter == '\'') && html.charAt(i - 1) == '=') {
                quote = letter;
            }
        }
        return html.length();
    }

    private String name(int from, int end) {
        int to = from;
        while (to < end && to - from < 20 && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return html.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT);
    }

    private void skip(String name) {
        String end = "</" + name;
        for (int i = place; i >= 0 && i < html.length(); i++) {
            i = html.indexOf('<', i);
            if (i < 0) {
                break;
            }
            if (html.regionMatches(true, i, end, 0, end.length())) {
                int closed = html.indexOf('>', i);
                place = closed < 0 ? html.length() : closed + 1;
                return;
            }
        }
        place = html.length();
    }

    private void entity() {
        int end = html.indexOf(';', place);
        String found = end < 0 || end - place > 10 ? null : known(html.substring(place + 1, end));
        if (found == null) {
            append('&');
            place++;
        } else {
            found.chars().forEach(letter -> append((char) letter));
            place = end + 1;
        }
    }

    private static String known(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
        } catch (NumberFormatException none) {
            return null;
        }
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
            text.append("> ".repeat(quotes));
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
