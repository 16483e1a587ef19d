package cl.soser.canal.reporting;

import java.util.regex.Pattern;

/** Hides in running text what tells who somebody is: mailboxes, RUT and telephones. */
public final class Masked {

    /** What stands in its place. */
    public static final String MARK = "•••";

    private static final Pattern MAILBOX =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,190}\\.\\p{L}{2,}");
    private static final Pattern RUT =
            Pattern.compile("\\b\\d{1,2}\\.?\\d{3}\\.?\\d{3}\\s?[-–]\\s?[\\dkK]\\b");

    /** Eight digits or more, however they are parted; a date is none. */
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])\\+?(?!\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4})"
                            + "\\d(?:[ .()-]{0,2}\\d){7,11}(?!\\d)");

    private Masked() {}

    /** Null stays null. */
    public static String text(String text) {
        if (text == null) {
            return null;
        }
        String masked = MAILBOX.matcher(text).replaceAll(MARK);
        masked = RUT.matcher(masked).replaceAll(MARK);
        return PHONE.matcher(masked).replaceAll(MARK);
    }

    /** "A. F." of "Ana Ficticia". */
    public static String name(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                initials.append(initials.isEmpty() ? "" : " ")
                        .appendCodePoint(word.codePointAt(0))
                        .append('.');
            }
        }
        return initials.toString();
    }
}
