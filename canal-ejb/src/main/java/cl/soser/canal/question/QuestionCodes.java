package cl.soser.canal.question;

import cl.soser.canal.shared.Plain;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes codes from words, and stores several codes in one column. */
final class QuestionCodes {

    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LONGEST = 30;

    private QuestionCodes() {}

    static String join(Collection<String> codes) {
        return String.join(",", codes);
    }

    static List<String> split(String joined) {
        return Stream.of(joined.split(",")).filter(code -> !code.isEmpty()).toList();
    }

    /** "¿Comió gluten?" becomes COMIO_GLUTEN; a second one gets a number. */
    static String of(String words, String otherwise, Predicate<String> taken) {
        String plain = String.join("_", Plain.words(words)).toUpperCase(Locale.ROOT);
        String letters = plain.replaceAll("[^A-Z0-9_]", "").replaceFirst("^[0-9_]+", "");
        String base = letters.isEmpty() ? otherwise : letters;
        if (base.length() > LONGEST) {
            int end = base.lastIndexOf('_', LONGEST);
            base = base.substring(0, end > 0 ? end : LONGEST);
        }
        String code = base;
        for (int n = 2; taken.test(code); n++) {
            code = base + "_" + n;
        }
        return code;
    }
}
