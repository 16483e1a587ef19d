package cl.soser.canal.web.gestion.help;

import cl.soser.canal.shared.Plain;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which words one text of the help is found.
 *
 * @param title of the text
 * @param called what people call it besides
 * @param text every word of it
 */
record HelpWords(Set<String> title, Set<String> called, Set<String> text) {

    private static final int NOT = 0;

    static HelpWords of(String title, Stream<String> called, String text) {
        Set<String> names = new HashSet<>();
        called.forEach(name -> names.addAll(Plain.words(name)));
        return new HelpWords(
                Set.copyOf(Plain.words(title)), names, new HashSet<>(Plain.words(text)));
    }

    /** How well they fit: the title best, then what it is called, then its text; 0 not at all. */
    int fit(List<String> words) {
        return SearchWords.isMeant(words, title)
                ? 3
                : SearchWords.isMeant(words, all(title, called))
                        ? 2
                        : SearchWords.isMeant(words, all(title, called, text)) ? 1 : NOT;
    }

    @SafeVarargs
    private static Collection<String> all(Set<String>... parts) {
        return Stream.of(parts).flatMap(Set::stream).toList();
    }
}
