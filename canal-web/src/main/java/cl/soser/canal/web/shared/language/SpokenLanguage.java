package cl.soser.canal.web.shared.language;

import cl.soser.canal.shared.language.LanguageDates;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The language in which the running request is answered. Words alone are exchanged: the locale of
 * the page stays that of Chile, because the component library hands it to scripts.
 */
public final class SpokenLanguage {

    private static final ThreadLocal<LanguageWords> SPOKEN = new ThreadLocal<>();

    private SpokenLanguage() {}

    /** Null while Spanish is spoken, as on every page of staff. */
    static LanguageWords get() {
        return SPOKEN.get();
    }

    /** Of the language that was chosen; empty for the usual Spanish. */
    public static String code() {
        LanguageWords words = SPOKEN.get();
        return words == null ? "" : words.language().code();
    }

    static void speak(LanguageWords words) {
        SPOKEN.set(words);
    }

    static void silence() {
        SPOKEN.remove();
    }

    /** A date as the language that is spoken writes it; within a Spanish sentence, in Spanish. */
    public static String date(Function<LanguageDates, String> own, Supplier<String> spanish) {
        LanguageWords words = SPOKEN.get();
        if (words == null) {
            return spanish.get();
        }
        String spoken = own.apply(LanguageDates.of(words.language()));
        return words.language().isSpanish() ? spoken : SpanishParts.either(spoken, spanish.get());
    }

    /** For numbers. */
    public static Locale locale() {
        LanguageWords words = SPOKEN.get();
        return words == null ? Bundles.LOCALE : LanguageDates.of(words.language()).locale();
    }

    /**
     * The text of a key in the language that is spoken. Where that has none, the Spanish text,
     * which {@link SpanishParts} marks in the page.
     */
    static String text(String key, String spanish) {
        LanguageWords words = SPOKEN.get();
        if (words == null) {
            return spanish;
        }
        String spoken = words.get(key);
        if (spoken != null) {
            return spoken;
        }
        return words.language().isSpanish() ? spanish : SpanishParts.marked(spanish);
    }
}
