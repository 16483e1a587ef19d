package cl.soser.canal.notification.template;

import cl.soser.canal.shared.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wording of a message with {variables}. Paragraphs are separated by an empty line; "# " begins
 * a title, "- " an item, "> " a framed text and "[Label] {variable}" is a link. A line whose
 * variables are all empty is left out, so that one wording serves with and without them. There is
 * no expression language and values are never read again: "{x}" inside a value prints as it is.
 */
public final class Template {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)] *(\\{[a-zA-Z]+})");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern TOO_EMPTY = Pattern.compile("\\n{3,}");
    private static final int LONGEST_VALUE = 12_000;
    private static final int LONGEST_SUBJECT = 200;

    private final String subject;
    private final String body;

    Template(String subject, String body) {
        this.subject = subject.strip();
        this.body = body.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** The shipped form: "Asunto: …", an empty line, the body. */
    public static Template parse(String file) {
        String plain = file.replace("\r\n", "\n");
        int end = plain.indexOf('\n');
        if (!plain.startsWith("Asunto:") || end < 0) {
            throw new IllegalArgumentException("a template begins with \"Asunto:\"");
        }
        return new Template(plain.substring("Asunto:".length(), end), plain.substring(end + 1));
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        Matcher found = VARIABLE.matcher(subject + "\n" + body);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** Whether there is a brace that is not around a variable: a typing error. */
    boolean hasStrayBraces() {
        String rest = VARIABLE.matcher(subject + body).replaceAll("");
        return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
    }

    /** The subject as one harmless line. */
    public String subject(Map<String, String> values) {
        return MailHeader.line(fill(subject, values), LONGEST_SUBJECT);
    }

    public Letter letter(Map<String, String> values) {
        List<Letter.Block> blocks = new ArrayList<>();
        for (String part : body.split("\n\\s*\n")) {
            List<String> paragraph = new ArrayList<>();
            for (String line : part.strip().split("\n")) {
                if (saysSomething(line, values)) {
                    Letter.Block block = block(line.strip(), values);
                    if (block == null) {
                        paragraph.add(fill(line.strip(), values));
                    } else {
                        close(paragraph, blocks);
                        blocks.add(block);
                    }
                }
            }
            close(paragraph, blocks);
        }
        return new Letter(blocks);
    }

    private static void close(List<String> paragraph, List<Letter.Block> blocks) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Letter.Block(Letter.Kind.PARAGRAPH, String.join("\n", paragraph)));
            paragraph.clear();
        }
    }

    /** The block of a line that is one by itself, otherwise null. */
    private static Letter.Block block(String line, Map<String, String> values) {
        Matcher link = LINK.matcher(line);
        if (link.matches()) {
            return new Letter.Block(
                    Letter.Kind.LINK, fill(link.group(1), values), fill(link.group(2), values));
        }
        if (line.startsWith("# ")) {
            return new Letter.Block(Letter.Kind.TITLE, fill(line.substring(2), values));
        }
        if (line.startsWith("- ")) {
            return new Letter.Block(Letter.Kind.ITEM, fill(line.substring(2), values));
        }
        if (line.startsWith("> ")) {
            return new Letter.Block(Letter.Kind.QUOTE, fill(line.substring(2), values));
        }
        return null;
    }

    private static boolean saysSomething(String line, Map<String, String> values) {
        Matcher found = VARIABLE.matcher(line);
        boolean hasVariables = false;
        while (found.find()) {
            hasVariables = true;
            if (!value(found.group(1), values).isEmpty()) {
                return true;
            }
        }
        return !hasVariables && !line.isBlank();
    }

    private static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            return "";
        }
        String lines = value.replace("\r\n", "\n").replace('\r', '\n');
        String clean = CONTROLS.matcher(lines).replaceAll(" ").strip();
        String dense = TOO_EMPTY.matcher(clean).replaceAll("\n\n");
        return dense.length() <= LONGEST_VALUE
                ? dense
                : dense.substring(0, LONGEST_VALUE - 1).stripTrailing() + "…";
    }
}
