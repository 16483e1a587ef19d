package cl.soser.canal.shared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Words one slip of the fingers away from a typed one: a letter wrong, missing or too many, or two
 * exchanged. They are told as LIKE patterns, which every database has.
 */
public final class NearSpelling {

    /** Of a shorter word nearly every other one is one slip away. */
    private static final int SHORTEST = 4;

    /** Bounds the patterns: four for each letter, or one. */
    private static final int LONGEST = 16;

    /** Of several words together; Derby calls a condition of many more too complex. */
    private static final int MOST = 80;

    private NearSpelling() {}

    /**
     * The patterns of each word. Many letters together would make too many: they have fewer, which
     * are wider. In these any text stands for two letters side by side, so they fit more than one
     * slip; that all of so many words fit says enough. None where even these are too many.
     *
     * @param words as for {@link #patterns(String)}
     * @param sure those that are taken as typed
     */
    public static List<List<String>> patterns(List<String> words, Set<String> sure) {
        List<List<String>> exact = ofEach(words, sure, NearSpelling::patterns);
        if (isBounded(exact)) {
            return exact;
        }
        List<List<String>> wide = ofEach(words, sure, NearSpelling::widePatterns);
        return isBounded(wide) ? wide : List.of();
    }

    private static List<List<String>> ofEach(
            List<String> words, Set<String> sure, Function<String, List<String>> patterns) {
        return words.stream()
                .map(word -> sure.contains(word) ? List.of(word) : patterns.apply(word))
                .toList();
    }

    private static boolean isBounded(List<List<String>> all) {
        return all.stream().mapToInt(List::size).sum() <= MOST;
    }

    /**
     * Patterns of whole words, the word itself first.
     *
     * @param word folded; letters and figures alone
     * @return the word alone where it is too short, too long or a number
     */
    public static List<String> patterns(String word) {
        Set<String> all = new LinkedHashSet<>();
        all.add(word);
        if (mayBeMistyped(word)) {
            addNear(word, all);
        }
        return List.copyOf(all);
    }

    private static List<String> widePatterns(String word) {
        return !mayBeMistyped(word)
                ? List.of(word)
                : IntStream.range(0, word.length() - 1)
                        .mapToObj(at -> word.substring(0, at) + "%" + word.substring(at + 2))
                        .toList();
    }

    private static boolean mayBeMistyped(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    private static void addNear(String word, Set<String> all) {
        for (int at = 0; at < word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at + 1);
            all.add(before + "_" + after);
            all.add(before + after);
            all.add(before + "_" + word.substring(at));
            if (!after.isEmpty()) {
                all.add(before + after.charAt(0) + word.charAt(at) + after.substring(1));
            }
        }
        all.add(word + "_");
    }
}
