package cl.soser.canal.notification.template;

import java.util.regex.Pattern;

/** Makes a text fit for one line of a mail's header, for any typed input. */
public final class MailHeader {

    /** Controls, line and paragraph separators, and marks that turn the direction of writing. */
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cc}\\u2028\\u2029\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private static final Pattern SPACES = Pattern.compile("\\s{2,}");

    private MailHeader() {}

    /** One line with at most this number of characters; null becomes the empty text. */
    public static String line(String text, int most) {
        if (text == null) {
            return "";
        }
        String line = SPACES.matcher(UNFIT.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1).stripTrailing() + "…";
    }
}
