package cl.soser.canal.web.shared.language;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Set;

/**
 * Puts what {@link #marked} marked into elements that say it is Spanish (WCAG 3.1.2), and drops the
 * marks where no element can stand: in tags, and in elements that hold text alone. Of what {@link
 * #either} wrote twice it leaves the one that fits the words around it.
 */
public final class SpanishParts extends FilterWriter {

    /** Characters of private use: no page and no person writes them. */
    private static final char BEGIN = '\uE000';

    private static final char END = '\uE001';

    private static final char EITHER = '\uE002';
    private static final char OR = '\uE003';
    private static final char CHOSEN = '\uE004';

    private static final Set<String> TEXT_ONLY =
            Set.of("title", "option", "textarea", "script", "style");

    private final boolean page;
    private final StringBuilder tag = new StringBuilder();
    private boolean inTag;
    private char quote;
    private boolean textOnly;

    /** How many marked texts stand around this character. */
    private int depth;

    /** The mark whose wording is being written; 0 outside. */
    private char choice;

    /**
     * @param page whether markup is written; elsewhere the marks are dropped
     */
    SpanishParts(Writer out, boolean page) {
        super(out);
        this.page = page;
    }

    static String marked(String spanish) {
        return BEGIN + spanish + END;
    }

    /**
     * A date, say: as the language has it, and within a sentence that is marked, in Spanish too.
     */
    static String either(String spoken, String spanish) {
        return EITHER + spoken + OR + spanish + CHOSEN;
    }

    /** Without any mark, for what no page is made of. */
    public static String plain(String text) {
        StringWriter plain = new StringWriter();
        try (SpanishParts parts = new SpanishParts(plain, false)) {
            parts.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plain.toString();
    }

    @Override
    public void write(int written) throws IOException {
        char one = (char) written;
        if (one == EITHER || one == OR || one == CHOSEN) {
            choice = one == CHOSEN ? 0 : one;
            return;
        }
        if (choice == EITHER && depth > 0 || choice == OR && depth == 0) {
            return;
        }
        if (one == BEGIN || one == END) {
            depth += one == BEGIN ? 1 : -1;
            if (page && !inTag && !textOnly) {
                out.write(one == BEGIN ? "<span lang=\"es-CL\">" : "</span>");
            }
            return;
        }
        follow(one);
        out.write(one);
    }

    private void follow(char one) {
        if (!inTag) {
            if (one == '<') {
                inTag = true;
                tag.setLength(0);
            }
        } else if (quote != 0) {
            quote = one == quote ? 0 : quote;
        } else if (one == '"' || one == '\'') {
            quote = one;
        } else if (one == '>') {
            inTag = false;
            textOnly = TEXT_ONLY.contains(name());
        } else if (tag.length() < 12) {
            tag.append(one);
        }
    }

    /** Empty for the end of an element. */
    private String name() {
        String[] words = tag.toString().split("[\\s/]", 2);
        return words[0].toLowerCase(Locale.ROOT);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            write(text[at]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            write(text.charAt(at));
        }
    }
}
