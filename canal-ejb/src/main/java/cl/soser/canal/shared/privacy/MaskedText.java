package cl.soser.canal.shared.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Identities, hidden in running text, or shown only as far as needed to recognise a person. */
public final class MaskedText {

    /** The replacement text. */
    public static final String MARK = "•••";

    /** The channel's own free telephone; it belongs to no person. */
    public static final String FREE_LINE = "800719800";

    private static final Pattern MAILBOX =
            Pattern.compile(
                    "[\\p{L}\\p{N}._%+-]{1,64}\\s?(?:@|[(\\[]\\s?(?i:arroba|at)\\s?[)\\]])\\s?"
                            + "[\\p{L}\\p{N}.-]{1,190}\\.\\p{L}{2,}");
    private static final Pattern RUT =
            Pattern.compile(
                    "(?<!\\d)\\d{1,2}[.,·\\s]?\\d{3}[.,·\\s]?\\d{3}"
                            + "(?:\\s?[-–]\\s?[\\dkK]|\\s?[kK])(?![\\p{L}\\d])");

    /** Eight digits or more, with any separators; a date is none. */
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])\\+?(?!(?:\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})(?![-.]?\\d))"
                            + "\\d(?:[ .()-]{0,2}\\d){7,11}(?!\\d)");

    /** Of a RUT that ends in K; a telephone has more. */
    private static final int FEWEST_DIGITS = 7;

    /** The number of characters before a number that show what it counts. */
    private static final int LABEL_LENGTH = 24;

    /** The word right before a number that shows what it counts. */
    private static final Pattern GOODS =
            Pattern.compile(
                    "(?i)\\b(?:lotes?|facturas?|boleta|guía|sellos?|folio|fecha|elab\\p{L}*|venc\\p{L}*)"
                            + "\\s*(?:n[º°.o]{1,2})?\\s*:?\\s*$");

    private static final String REST = "…";

    private static final int ENDING = 4;

    private MaskedText() {}

    /** Without mailboxes, RUT and telephones but the channel's own line; null stays null. */
    public static String text(String text) {
        return text(text, Set.of());
    }

    /**
     * @param own mailboxes of the channel, which belong to no person and stay readable; in lower
     *     case
     */
    public static String text(String text, Set<String> own) {
        if (text == null) {
            return null;
        }
        String masked = hasMailboxSign(text) ? withoutMailboxes(text, own) : text;
        return masked.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count()
                        < FEWEST_DIGITS
                ? masked
                : withoutNumbers(masked);
    }

    /** Cheap, for most texts have none and a file has a million. */
    private static boolean hasMailboxSign(String text) {
        return text.indexOf('@') >= 0 || text.indexOf('(') >= 0 || text.indexOf('[') >= 0;
    }

    /** Where mailboxes stand in it. */
    public static Stream<MatchResult> mailboxes(String text) {
        return hasMailboxSign(text) ? MAILBOX.matcher(text).results() : Stream.empty();
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
        String rest = RUT.matcher(text).replaceAll(MARK);
        return PHONE.matcher(rest)
                .replaceAll(
                        found ->
                                isNobodys(found, rest)
                                        ? Matcher.quoteReplacement(found.group())
                                        : MARK);
    }

    /** The channel's own line, or the number of goods or of a document, which the text needs. */
    private static boolean isNobodys(MatchResult found, String text) {
        return isOwnLine(found.group())
                || GOODS.matcher(
                                        text.substring(
                                                Math.max(0, found.start() - LABEL_LENGTH),
                                                found.start()))
                                .find()
                        && found.group().chars().allMatch(Character::isDigit);
    }

    private static boolean isOwnLine(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.equals(FREE_LINE) || digits.equals("56" + FREE_LINE);
    }

    /** "A. F." of "Ana Ficticia"; a mark stays what it is. */
    public static String name(String name) {
        if (name.startsWith("[")) {
            return name;
        }
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

    /** The last four figures or letters of a document or telephone; null stays null. */
    public static String ending(String text) {
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[^\\p{L}\\d]", "");
        return MARK + plain.substring(Math.max(0, plain.length() - ENDING));
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
