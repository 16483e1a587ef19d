package cl.soser.canal.identity;

import cl.soser.canal.danger.Sound;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known of words: which are names of persons, which are words of every day, and both. */
final class NameTable {

    private static final int SHORTEST_NICKNAME = 3;

    private static final Map<String, String> SHORT_FORMS =
            Map.of("cito", "", "cita", "", "ito", "o", "ita", "a", "itos", "os", "itas", "as");

    /** How verbs and nouns end that no list has, and names seldom. */
    private static final Set<String> ORDINARY_ENDINGS = WordFile.group("ordinary-endings");

    private final Set<String> given = WordFile.words("given-names.txt");
    private final Set<String> surnames = WordFile.words("surnames.txt");
    private final Set<String> ordinary = WordFile.words("ordinary-words.txt");
    private final Set<String> nobody = WordFile.words("not-names.txt");
    private final Set<String> sounds =
            ordinary.stream().map(Sound::of).collect(Collectors.toUnmodifiableSet());

    /** Also in a short form of endearment: "carlitos", "martincito". */
    boolean isGiven(String word) {
        return given.contains(word) || isShortForm(word);
    }

    private boolean isShortForm(String word) {
        return SHORT_FORMS.entrySet().stream()
                        .anyMatch(
                                form ->
                                        word.length() > form.getKey().length() + 2
                                                && word.endsWith(form.getKey())
                                                && given.contains(
                                                        word.substring(
                                                                        0,
                                                                        word.length()
                                                                                - form.getKey()
                                                                                        .length())
                                                                + form.getValue()))
                && !ordinary.contains(word);
    }

    boolean isSurname(String word) {
        return surnames.contains(word);
    }

    boolean isName(String word) {
        return isGiven(word) || isSurname(word);
    }

    /** A word of every day, which may be a name too: "rosa", "flores". */
    boolean isOrdinary(String word) {
        return ordinary.contains(word);
    }

    /** An institution, a brand, a day. */
    boolean isNobody(String word) {
        return nobody.contains(word);
    }

    /** Nothing but a name. */
    boolean isOnlyGiven(String word) {
        return isGiven(word) && !ordinary.contains(word) && !nobody.contains(word);
    }

    boolean isOnlySurname(String word) {
        return isSurname(word) && !ordinary.contains(word) && !nobody.contains(word);
    }

    /** On no list: it may be a name. */
    boolean isUnknown(String word) {
        return !ordinary.contains(word)
                && !nobody.contains(word)
                && Character.isLetter(word.charAt(0))
                && word.length() >= SHORTEST_NICKNAME;
    }

    /** On no list and like no word, however it is misspelled or inflected. */
    boolean isStrange(String word) {
        return isUnknown(word)
                && !sounds.contains(Sound.of(word))
                && ORDINARY_ENDINGS.stream().noneMatch(word::endsWith)
                && !isPluralOrDiminutive(word);
    }

    private boolean isPluralOrDiminutive(String word) {
        return word.endsWith("s") && ordinary.contains(word.substring(0, word.length() - 1))
                || isFrom(word, "ito", stem -> stem + "o")
                || isFrom(word, "ita", stem -> stem + "a")
                || isFrom(word, "itos", stem -> stem + "o")
                || isFrom(word, "itas", stem -> stem + "a");
    }

    private boolean isFrom(String word, String ending, Function<String, String> whole) {
        return word.endsWith(ending)
                && ordinary.contains(
                        whole.apply(word.substring(0, word.length() - ending.length())));
    }
}
