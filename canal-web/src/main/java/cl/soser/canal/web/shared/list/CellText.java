package cl.soser.canal.web.shared.list;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of a list says, without its markup: its lines are parted by a dot, an instant is said
 * by the clock ("01-12-2026 16:40"), whatever way the page says it; symbols, buttons and what only
 * readers of the screen hear say nothing.
 */
final class CellText {

    private static final Pattern MARKUP =
            Pattern.compile("<!--.*?-->|<(/?)([a-zA-Z][\\w:-]*)([^>]*)>", Pattern.DOTALL);
    private static final Pattern INSTANT = Pattern.compile("\\bdatetime=\"([^\"]+)\"");
    private static final Pattern LINE =
            Pattern.compile("\\bclass=\"[^\"]*\\b(?:tickets-sub|tickets-line|muted)\\b");
    private static final Pattern SPOKEN = Pattern.compile("\\bclass=\"(?:[^\"]* )?sr[ \"]");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-z]+);");
    private static final Set<String> SILENT = Set.of("svg", "script", "style", "button", "select");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "ul", "ol", "li", "dl", "dt", "dd", "br");
    private static final String TIME = "time";
    private static final String BETWEEN = " · ";

    private final DateTimeFormatter times;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** The element whose content is left out, and how many of its kind are open in it. */
    private String silent;

    private int depth;

    private CellText(ZoneId zone) {
        times = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT).withZone(zone);
    }

    /**
     * @param markup well formed, as a page writes it
     * @param zone in which instants are said
     */
    static String of(String markup, ZoneId zone) {
        return new CellText(zone).read(markup);
    }

    private String read(String markup) {
        Matcher tag = MARKUP.matcher(markup);
        int from = 0;
        while (tag.find()) {
            say(markup.substring(from, tag.start()));
            from = tag.end();
            if (tag.group(2) != null) {
                meet(tag.group(2).toLowerCase(Locale.ROOT), tag.group(3), tag.group(1).isEmpty());
            }
        }
        say(markup.substring(from));
        endLine();
        return String.join(BETWEEN, lines);
    }

    private void say(String text) {
        if (silent == null) {
            line.append(text);
        }
    }

    private void meet(String name, String attributes, boolean opens) {
        if (silent != null) {
            depth += name.equals(silent) && !attributes.endsWith("/") ? (opens ? 1 : -1) : 0;
            silent = depth == 0 ? null : silent;
            return;
        }
        boolean moment = opens && name.equals(TIME) && sayInstant(attributes);
        boolean unshown = SILENT.contains(name) || SPOKEN.matcher(attributes).find();
        if (moment || opens && unshown && !attributes.endsWith("/")) {
            silent = name;
            depth = 1;
        } else if (BLOCKS.contains(name) || opens && LINE.matcher(attributes).find()) {
            endLine();
        }
    }

    private boolean sayInstant(String attributes) {
        Matcher given = INSTANT.matcher(attributes);
        if (!given.find()) {
            return false;
        }
        try {
            line.append(times.format(Instant.parse(given.group(1))));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void endLine() {
        String text = decoded(line.toString()).replaceAll("[\\s\\u00A0]+", " ").strip();
        line.setLength(0);
        text = text.replaceAll("^(?:· ?)+|(?: ?·)+$", "");
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(character(one.group(1))));
    }

    private static String character(String entity) {
        if (entity.startsWith("#x")) {
            return Character.toString(Integer.parseInt(entity.substring(2), 16));
        }
        if (entity.startsWith("#")) {
            return Character.toString(Integer.parseInt(entity.substring(1)));
        }
        return switch (entity) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> "&";
        };
    }
}
