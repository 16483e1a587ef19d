package cl.soser.canal.personaldata;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of copies, plans and proofs. */
final class PersonalWords {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(
                    PersonalWords.class.getPackageName() + ".words",
                    Locale.forLanguageTag("es-CL"),
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));

    private PersonalWords() {}

    static String word(String key, Object... values) {
        String word = WORDS.getString(key);
        return values.length == 0 ? word : MessageFormat.format(word, values);
    }

    /** The code itself where it has no words. */
    static String code(String key, String code) {
        return find(key, code).orElse(code);
    }

    static Optional<String> find(String key, String code) {
        String whole = key + "." + code;
        return WORDS.containsKey(whole) ? Optional.of(WORDS.getString(whole)) : Optional.empty();
    }
}
