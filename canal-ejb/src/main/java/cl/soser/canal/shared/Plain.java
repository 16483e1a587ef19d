package cl.soser.canal.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is compared and searched: without accents or case, with single spaces. A file of a
 * million rows folds each of them, so no pattern is run over them.
 */
public final class Plain {

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK
                    | 1 << Character.ENCLOSING_MARK
                    | 1 << Character.COMBINING_SPACING_MARK;
    private static final int NUMBERS =
            1 << Character.DECIMAL_DIGIT_NUMBER
                    | 1 << Character.LETTER_NUMBER
                    | 1 << Character.OTHER_NUMBER;

    /** The first code point behind ASCII, which has neither marks nor letters with marks. */
    private static final int FIRST_MARKED = 0x80;

    private Plain() {}

    /** "Ñuñoa Sur" becomes "nunoa sur"; null becomes the empty text. */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder bare = new StringBuilder(text.length());
        apart(text)
                .codePoints()
                .filter(point -> !is(point, MARKS))
                .forEach(point -> append(point, bare));
        return bare.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** Each letter apart from its marks. Most texts have none, and are returned as they are. */
    private static String apart(String text) {
        return text.chars().allMatch(letter -> letter < FIRST_MARKED)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static void append(int point, StringBuilder bare) {
        boolean space = point == ' ' || point >= '\t' && point <= '\r';
        if (!space) {
            bare.appendCodePoint(point);
        } else if (bare.isEmpty() || bare.charAt(bare.length() - 1) != ' ') {
            bare.append(' ');
        }
    }

    /** The folded words, in order; punctuation separates and is dropped. */
    public static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= folded.length(); ) {
            int point = i < folded.length() ? folded.codePointAt(i) : ' ';
            int next = i + Character.charCount(point);
            if (!Character.isLetter(point) && !is(point, NUMBERS)) {
                if (start < i) {
                    words.add(folded.substring(start, i));
                }
                start = next;
            }
            i = next;
        }
        return words;
    }

    private static boolean is(int point, int kinds) {
        return (1 << Character.getType(point) & kinds) != 0;
    }
}
