package cl.soser.canal.web.admin.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sections of {@code server-config/RUNBOOK.md}, which the build puts beside this class. A
 * heading of the third level that begins with a code, {@code ### DISK_LOW: …}, is the section of
 * that code.
 */
final class Runbook {

    private static final String HEADING = "#";
    private static final String SECTION = "### ";

    /** The section of each code, its heading first. */
    private static final Map<String, Section> SECTIONS = sections(text());

    /** A section: its heading with the code, and its text without the marks of commands. */
    record Section(String heading, String text) {}

    private Runbook() {}

    /** Null where the code has none, which a test prevents. */
    static Section of(String code) {
        return SECTIONS.get(code);
    }

    private static String text() {
        try (InputStream in = Runbook.class.getResourceAsStream("RUNBOOK.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Section> sections(String text) {
        Map<String, Section> sections = new LinkedHashMap<>();
        String heading = null;
        StringBuilder lines = new StringBuilder();
        for (String line : (text + "\n" + HEADING).lines().toList()) {
            if (!line.startsWith(HEADING)) {
                lines.append(line).append('\n');
                continue;
            }
            if (heading != null) {
                sections.put(
                        heading.replaceFirst(":.*", ""),
                        new Section(heading, lines.toString().replace("`", "").strip()));
            }
            heading = line.startsWith(SECTION) ? line.substring(SECTION.length()) : null;
            lines.setLength(0);
        }
        return sections;
    }
}
