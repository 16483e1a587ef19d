package cl.soser.canal.web.shared.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.language.Language;
import cl.soser.canal.shared.language.LanguageFile;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of the languages, and what they can never replace. */
class LanguageWordsTest {

    private static final Pattern GAP = Pattern.compile("\\{\\d");

    private final Bundles spanish = new Bundles();

    @AfterEach
    void silence() {
        SpokenLanguage.silence();
    }

    @ParameterizedTest
    @EnumSource
    void eachKeyIsSpanishTooAndHasTheSameGaps(Language language) {
        Set<String> wrong = new TreeSet<>();
        LanguageWords words = LanguageWords.of(language);
        for (String key : words.keys()) {
            if (!spanish.containsKey(key)
                    || !gaps(words.get(key)).equals(gaps(spanish.getString(key)))) {
                wrong.add(key);
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** A straight apostrophe would swallow the gap behind it. */
    @ParameterizedTest
    @EnumSource
    void eachSentenceCanBeFilledIn(Language language) {
        LanguageWords words = LanguageWords.of(language);
        for (String key : words.keys()) {
            String text = words.get(key);
            assertFalse(text.contains("'"), key);
            assertFalse(text.isBlank(), key);
            new MessageFormat(text, Bundles.LOCALE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachFileSaysWhereItComesFrom(Language language) {
        Properties file = LanguageWords.read(language);
        assertFalse(file.getProperty(LanguageFile.ORIGIN, "").isBlank());
        assertTrue(file.getProperty(LanguageFile.MADE, "").matches("\\d{4}-\\d{2}-\\d{2}"));
        assertEquals(
                file.getProperty(LanguageFile.REVISED_BY, "").isBlank(),
                file.getProperty(LanguageFile.REVISED_ON, "").isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void noFileThatNobodyRevisedHasGraveWords(Language language) {
        Properties file = LanguageWords.read(language);
        if (file.getProperty(LanguageFile.REVISED_BY).isBlank()) {
            assertEquals(
                    Set.of(),
                    file.stringPropertyNames().stream()
                            .filter(LanguageWords::isGrave)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void graveWordsAreTakenOnlyFromAFileThatNamesWhoRevisedIt() {
        Properties file = new Properties();
        file.setProperty("home.sick.1", "Call 131");
        file.setProperty("home.title", "Home");
        LanguageWords draft = new LanguageWords(Language.ENGLISH, file);
        assertNull(draft.get("home.sick.1"));
        assertEquals("Home", draft.get("home.title"));
        file.setProperty(LanguageFile.REVISED_BY, "Ana Soto");
        assertEquals("Call 131", new LanguageWords(Language.ENGLISH, file).get("home.sick.1"));
    }

    @Test
    void whatMayHarmIsGrave() {
        for (String key :
                new String[] {
                    "home.sick.title",
                    "new.sick.text",
                    "new.terms",
                    "new.terms.data",
                    "new.privacy",
                    "signUp.terms.accept",
                    "privacy.title",
                    "terms.title",
                    "danger.ALERGIA",
                    "new.urgency.ALTA",
                    "receipt.restricted.help",
                    "filing.danger.tooMany"
                }) {
            assertTrue(spanish.containsKey(key), key);
            assertTrue(LanguageWords.isGrave(key), key);
        }
        assertFalse(LanguageWords.isGrave("new.urgency"));
    }

    @Test
    void wordsAreExchangedOnlyWhileALanguageIsSpoken() {
        assertEquals("Volver", Bundles.text("back.text"));
        SpokenLanguage.speak(LanguageWords.of(Language.ENGLISH));
        assertEquals("Back", Bundles.text("back.text"));
        assertEquals("Step 2 of 4", Bundles.text("steps.of", 2, 4));
        SpokenLanguage.silence();
        assertEquals("Volver", Bundles.text("back.text"));
    }

    @Test
    void easyReadingIsSpanishAndMarksNothing() {
        SpokenLanguage.speak(LanguageWords.of(Language.FACIL));
        assertEquals("RUT", Bundles.text("documentType.RUT"));
        SpokenLanguage.speak(LanguageWords.of(Language.CREOLE));
        assertEquals(SpanishParts.marked("RUT"), Bundles.text("documentType.RUT"));
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
