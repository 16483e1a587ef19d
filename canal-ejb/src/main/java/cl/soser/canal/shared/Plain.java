package cl.soser.canal.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text as it is compared and searched: without accents or case, with single spaces. */
public final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Plain() {}

    /** "Ñuñoa Sur" becomes "nunoa sur"; null becomes the empty text. */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The folded words, in order; punctuation separates and is dropped. */
    public static List<String> words(String text) {
        return Stream.of(NOT_A_WORD.split(fold(text))).filter(word -> !word.isEmpty()).toList();
    }
}
