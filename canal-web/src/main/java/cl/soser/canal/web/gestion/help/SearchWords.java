package cl.soser.canal.web.gestion.help;

import cl.soser.canal.shared.Plain;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The words by which staff look for a page or a text of the help, and what they mean. */
public final class SearchWords {

    private static final int LONG_WORD = 4;

    /** They tell nothing of what is looked for. */
    private static final Set<String> LITTLE =
            Set.of(
                    "a", "al", "como", "con", "cual", "cuando", "de", "debo", "del", "donde", "el",
                    "en", "es", "hace", "hacer", "hago", "la", "las", "le", "lo", "los", "me", "mi",
                    "mis", "o", "para", "por", "puede", "puedo", "que", "quiero", "se", "su", "sus",
                    "un", "una", "y");

    private SearchWords() {}

    /** Those that tell something; all of them where none does. */
    public static List<String> wanted(String typed) {
        List<String> all = Plain.words(typed);
        List<String> telling = all.stream().filter(word -> !LITTLE.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** Whether each word is among the names, or the beginning of one. */
    public static boolean isMeant(List<String> words, Collection<String> names) {
        return words.stream()
                .allMatch(word -> names.stream().anyMatch(name -> isAlike(word, name)));
    }

    /** The beginning of a name; "colegios" means "colegio" too. */
    private static boolean isAlike(String word, String name) {
        return name.startsWith(word)
                || name.length() >= LONG_WORD
                        && (word.equals(name + "s") || word.equals(name + "es"));
    }
}
