package cl.soser.canal.web.gestion.help;

import cl.soser.canal.shared.Plain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which words one text of the help is found.
 *
 * @param title of the text
 * @param names those and what people call it besides
 * @param all those and every word of the text
 */
record HelpWords(Set<String> title, Set<String> names, Set<String> all) {

    static HelpWords of(String title, Stream<String> called, String text) {
        Set<String> names = new HashSet<>(Plain.words(title));
        called.forEach(name -> names.addAll(Plain.words(name)));
        Set<String> all = new HashSet<>(names);
        all.addAll(Plain.words(text));
        return new HelpWords(Set.copyOf(Plain.words(title)), names, all);
    }

    /** How well they fit: the title best, then what it is called, then its text; 0 not at all. */
    int fit(List<String> words) {
        if (SearchWords.isMeant(words, title)) {
            return 3;
        }
        if (SearchWords.isMeant(words, names)) {
            return 2;
        }
        return SearchWords.isMeant(words, all) ? 1 : 0;
    }
}
