package cl.soser.canal.attachment.inspection;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of a file as people see it. It is only shown: nothing is stored or opened by it. Paths,
 * control characters and invisible characters that reverse a name are removed; the rest stays as
 * given.
 */
public final class DisplayName {

    static final int LONGEST = 120;

    private static final String NAMELESS = "archivo";
    private static final int LONGEST_EXTENSION = 8;

    /** Controls, format characters (directions, zero width), unassigned, lone surrogates. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private DisplayName() {}

    public static String of(String given) {
        String name = given == null ? "" : given;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = SPACES.matcher(name).replaceAll(" ");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        // Spaces may have met where something invisible stood between them.
        name = SPACES.matcher(name).replaceAll(" ");
        name = EDGES.matcher(name).replaceAll("");
        return name.isEmpty() ? NAMELESS : shorten(name);
    }

    /** Without the dot; empty when there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 || name.length() - dot - 1 > LONGEST_EXTENSION
                ? ""
                : name.substring(dot + 1);
    }

    /** The same name for a copy of another type. */
    public static String withExtension(String name, String extension) {
        String old = extension(name);
        String stem = old.isEmpty() ? name : name.substring(0, name.length() - old.length() - 1);
        return cut(stem, LONGEST - extension.length() - 1) + "." + extension;
    }

    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        return extension.isEmpty()
                ? EDGES.matcher(cut(name, LONGEST)).replaceAll("")
                : withExtension(name, extension);
    }

    /** Never between the two halves of one character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
