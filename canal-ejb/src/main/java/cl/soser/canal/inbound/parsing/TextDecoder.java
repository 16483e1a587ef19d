package cl.soser.canal.inbound.parsing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/** Decodes bytes to text with any declared charset, and removes everything that is not text. */
public final class TextDecoder {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF"
                            + "&&[^\\n\\t]]");
    private static final Pattern LONE_SURROGATE =
            Pattern.compile(
                    "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern END_OF_LINE = Pattern.compile("[ \\t\\u00A0]+(?=\\n|$)");

    private TextDecoder() {}

    /** As they were declared where that is possible, otherwise as what they look like. */
    static String decode(byte[] bytes, String declared) {
        Charset charset = named(declared);
        if (charset != null && charset != StandardCharsets.US_ASCII) {
            return charset.decode(ByteBuffer.wrap(bytes)).toString();
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException noUtf8) {
            return WESTERN.decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    private static Charset named(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            String plain = name.strip();
            return plain.equalsIgnoreCase("iso-8859-1") ? WESTERN : Charset.forName(plain);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException nonsense) {
            return null;
        }
    }

    /** Several lines without anything that is no text; lines end alike and none are many empty. */
    static String text(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String plain = UNFIT.matcher(whole(lines)).replaceAll("");
        return MANY_LINES
                .matcher(END_OF_LINE.matcher(plain).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
    }

    /** One line with at most this number of characters; null becomes the empty text. */
    public static String line(String text, int most) {
        if (text == null) {
            return "";
        }
        String some = text.length() > 4 * most ? text.substring(0, 4 * most) : text;
        String spaced = some.replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
        String plain =
                SPACES.matcher(UNFIT.matcher(whole(spaced)).replaceAll("")).replaceAll(" ").strip();
        return plain.length() <= most ? plain : whole(plain.substring(0, most - 1)).strip() + "…";
    }

    /** At most this number of characters. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : whole(text.substring(0, most - 1)).strip() + "…";
    }

    private static String whole(String text) {
        return LONE_SURROGATE.matcher(text).replaceAll("");
    }
}
