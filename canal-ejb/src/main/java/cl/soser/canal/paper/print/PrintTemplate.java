package cl.soser.canal.paper.print;

import cl.soser.canal.shared.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An XHTML template with <code>${names}</code>; the values are escaped. */
final class PrintTemplate {

    private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    private final String text;
    private final Map<String, String> values = new HashMap<>();

    private PrintTemplate(String text) {
        this.text = text;
    }

    static PrintTemplate read(String name) {
        try (InputStream in = PrintTemplate.class.getResourceAsStream(name)) {
            return new PrintTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PrintTemplate with(String name, Object value) {
        return withMarkup(name, escape(String.valueOf(value)));
    }

    /** Markup of our own. */
    PrintTemplate withMarkup(String name, String markup) {
        values.put(name, markup);
        return this;
    }

    /** Filled in with what it was given so far; the same template may be filled again. */
    String fill() {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    /** The part before a mark, filled in, followed by other markup instead of the rest. */
    String fillAfter(String mark, String markup) {
        PrintTemplate beginning =
                new PrintTemplate(text.substring(0, text.indexOf(mark) + mark.length()));
        beginning.values.putAll(values);
        return beginning.fill() + markup;
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing for ${" + name + "}");
        }
        return value;
    }

    /** Characters no XML may hold are left out; a school's name comes from a file of others. */
    static String escape(String text) {
        return Markup.escape(
                text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", ""));
    }
}
