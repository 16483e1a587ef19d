package cl.soser.canal.web.shared.language;

import cl.soser.canal.shared.language.Language;
import cl.soser.canal.shared.language.LanguageFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The words of one language, from its file in {@code idiomas}. What the file lacks is said in
 * Spanish. So is what a wrong word could harm with, until the file itself names who revised it:
 * that somebody switched the language on is not enough.
 */
public final class LanguageWords {

    /** No words of a page. */
    private static final Set<String> HEADER =
            Set.of(
                    LanguageFile.ORIGIN,
                    LanguageFile.MADE,
                    LanguageFile.REVISED_BY,
                    LanguageFile.REVISED_ON);

    /** First aid and danger, terms, privacy and consent: their keys begin so. */
    static final List<String> GRAVE =
            List.of(
                    "home.sick.",
                    "new.sick.",
                    "new.danger",
                    "new.sum.danger",
                    "new.urgency.",
                    "new.terms",
                    "new.privacy",
                    "danger.",
                    "urgency.",
                    "receipt.restricted.",
                    "filing.danger.",
                    "flaw.terms",
                    "terms.",
                    "signUp.terms",
                    "termsAgain.",
                    "privacy.",
                    "purpose.",
                    "legalGround.",
                    "retention",
                    "consent.",
                    "right.",
                    "promise.blocked",
                    "account.close.text",
                    "alert.");

    private static final Map<Language, LanguageWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new LanguageWords(language, read(language)));
        }
    }

    private final Language language;
    private final Map<String, String> words = new HashMap<>();

    LanguageWords(Language language, Properties file) {
        this.language = language;
        boolean revised = LanguageFile.isRevised(file);
        file.stringPropertyNames().stream()
                .filter(key -> !HEADER.contains(key))
                .filter(key -> revised || !isGrave(key))
                .forEach(key -> words.put(key, file.getProperty(key)));
    }

    static LanguageWords of(Language language) {
        return ALL.get(language);
    }

    static boolean isGrave(String key) {
        return GRAVE.stream().anyMatch(key::startsWith);
    }

    Language language() {
        return language;
    }

    /** Null where it is said in Spanish. */
    String get(String key) {
        return words.get(key);
    }

    Set<String> keys() {
        return words.keySet();
    }

    static Properties read(Language language) {
        String name = "/cl/soser/canal/web/idiomas/" + language.code() + ".properties";
        try (InputStream stream = LanguageWords.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties file = new Properties();
            file.load(reader);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
