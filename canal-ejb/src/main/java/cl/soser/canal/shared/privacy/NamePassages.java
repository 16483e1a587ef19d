package cl.soser.canal.shared.privacy;

import cl.soser.canal.shared.Plain;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text says of somebody: its sentences that name that person by name and surname. */
public final class NamePassages {

    private static final String SENTENCE = "(?<=[.!?…])\\s+|\\R+";
    private static final int LONG = 3;

    private NamePassages() {}

    /**
     * How people write a name, folded: whole, its first two words, and the first name with the
     * first of two surnames, as in "Florencia Rebolledo" for "Florencia Ignacia Rebolledo Soto";
     * none for a name of one word.
     */
    public static Set<String> spellings(String name) {
        List<String> words = Plain.words(name);
        Set<String> spellings = new LinkedHashSet<>();
        if (words.size() > 1) {
            spellings.add(String.join(" ", words));
            spellings.add(words.get(0) + " " + words.get(1));
        }
        if (words.size() > LONG) {
            spellings.add(words.get(0) + " " + words.get(words.size() - 2));
        }
        return spellings;
    }

    /**
     * A pattern for a database that compares letters with their accents: each that may bear one is
     * any letter, so that what is like it may be another name.
     */
    public static String accented(String spelling) {
        return spelling.replaceAll("[aeioun ]", "_");
    }

    /** In their order; none where no name of two words stands in it. */
    public static List<String> of(String text, Collection<String> names) {
        Set<String> wanted =
                names.stream()
                        .flatMap(name -> spellings(name).stream())
                        .collect(Collectors.toSet());
        return text == null
                ? List.of()
                : Stream.of(text.split(SENTENCE))
                        .map(String::strip)
                        .filter(sentence -> isNamed(Plain.words(sentence), wanted))
                        .toList();
    }

    private static boolean isNamed(List<String> sentence, Set<String> wanted) {
        String words = " " + String.join(" ", sentence) + " ";
        return wanted.stream().anyMatch(name -> words.contains(" " + name + " "));
    }
}
