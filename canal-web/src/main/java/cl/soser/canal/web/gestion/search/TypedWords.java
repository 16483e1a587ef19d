package cl.soser.canal.web.gestion.search;

import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.web.gestion.help.SearchWords;
import java.util.List;

/** What somebody typed into the search of the desk, and what it can mean. */
record TypedWords(String typed) {

    /** Fewer letters would find everybody. */
    private static final int FEWEST_LETTERS = 3;

    private static final int FEWEST_DIGITS = 7;

    boolean isRut() {
        return hasDigits() && Rut.read(typed).isPresent();
    }

    boolean hasDigits() {
        return typed.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    /** Has a word of some letters. */
    boolean isProse() {
        return Plain.words(typed).stream()
                .anyMatch(
                        word ->
                                word.length() >= FEWEST_LETTERS
                                        && word.chars().noneMatch(Character::isDigit));
    }

    /** What a text has to have; empty where that would be all texts. */
    List<String> wanted() {
        return isProse() ? SearchWords.wanted(typed) : List.of();
    }
}
