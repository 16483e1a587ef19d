package cl.soser.canal.shared;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who somebody is, hidden in running text or told as far as it takes to recognise them. */
public final class Masked {

    /** What stands in its place. */
    public static final String MARK = "•••";

    /** The channel's own telephone: free, and nobody's. */
    public static final String FREE_LINE = "800719800";

    private static final Pattern MAILBOX =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,190}\\.\\p{L}{2,}");
    private static final Pattern RUT =
            Pattern.compile("\\b\\d{1,2}\\.?\\d{3}\\.?\\d{3}\\s?[-–]\\s?[\\dkK]\\b");

    /** Eight digits or more, however they are parted; a date is none. */
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])\\+?(?!\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4})"
                            + "\\d(?:[ .()-]{0,2}\\d){7,11}(?!\\d)");

    /** Of a RUT that ends in K; a telephone has more. */
    private static final int FEWEST_DIGITS = 7;

    private static final String REST = "…";

    private Masked() {}

    /** Without mailboxes, RUT and telephones but the channel's own line; null stays null. */
    public static String text(String text) {
        return text(text, Set.of());
    }

    /**
     * @param own mailboxes of the channel, which are nobody's and stay readable; in lower case
     */
    public static String text(String text, Set<String> own) {
        if (text == null) {
            return null;
        }
        String masked = text.indexOf('@') < 0 ? text : withoutMailboxes(text, own);
        return masked.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count()
                        < FEWEST_DIGITS
                ? masked
                : withoutNumbers(masked);
    }

    private static String withoutMailboxes(String text, Set<String> own) {
        return MAILBOX.matcher(text)
                .replaceAll(
                        found ->
                                own.contains(found.group().toLowerCase(Locale.ROOT))
                                        ? Matcher.quoteReplacement(found.group())
                                        : MARK);
    }

    private static String withoutNumbers(String text) {
        return PHONE.matcher(RUT.matcher(text).replaceAll(MARK))
                .replaceAll(
                        found ->
                                isOwnLine(found.group())
                                        ? Matcher.quoteReplacement(found.group())
                                        : MARK);
    }

    private static boolean isOwnLine(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.equals(FREE_LINE) || digits.equals("56" + FREE_LINE);
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

    /** {@code Clara F…}: the first name and how the others begin. */
    public static String firstName(String names, String surnames) {
        String first = names.strip().split("\\s+")[0];
        String others =
                Stream.of(surnames.strip().split("\\s+"))
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.substring(0, one.offsetByCodePoints(0, 1)) + REST)
                        .collect(Collectors.joining(" "));
        return (first + " " + others).strip();
    }

    /** {@code c…@correo.example}. */
    public static String mailbox(String address) {
        int domain = address.indexOf('@');
        return domain < 1
                ? REST
                : address.substring(0, address.offsetByCodePoints(0, 1)).toLowerCase(Locale.ROOT)
                        + REST
                        + address.substring(domain);
    }
}
