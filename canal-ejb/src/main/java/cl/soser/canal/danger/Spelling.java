package cl.soser.canal.danger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words as they are meant: abbreviations of chats and telephone notes written out, words without a
 * space between them apart, and a word nobody knows as the word of the concepts that it resembles.
 * A word that people write often stays as it is.
 */
final class Spelling {

    private static final int SHORTEST_MENDED = 6;
    private static final int SHORTEST_REST = 4;
    private static final int LONGEST = 24;

    /** What is written together with the next word. */
    private static final Set<String> BEFORE =
            Set.of(
                    "de", "el", "en", "la", "las", "le", "les", "lo", "los", "me", "mi", "no",
                    "nos", "se", "un", "una", "que");

    /** What is written together with the word before, also where that is right. */
    private static final Set<String> AFTER =
            Set.of("la", "las", "le", "les", "lo", "los", "me", "nos", "se", "te");

    private final Map<String, String> abbreviations;
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> nearly = new HashMap<>();

    /**
     * @param abbreviations what they stand for, folded
     * @param vocabulary words that people write often, folded
     * @param sought words of the concepts, folded
     */
    Spelling(
            Map<String, String> abbreviations,
            Collection<String> vocabulary,
            Collection<String> sought) {
        this.abbreviations = Map.copyOf(abbreviations);
        vocabulary.forEach(word -> known.add(Sound.of(word)));
        for (String word : sought) {
            String sound = Sound.of(word);
            known.add(sound);
            if (sound.length() >= SHORTEST_MENDED && sound.length() <= LONGEST) {
                nearly.put(sound, word);
            }
        }
        for (String sound : List.copyOf(nearly.keySet())) {
            for (int i = 1; i < sound.length() - 1; i++) {
                nearly.putIfAbsent(without(sound, i), nearly.get(sound));
            }
        }
    }

    boolean isAbbreviation(String word) {
        return abbreviations.containsKey(Sound.fold(word));
    }

    /** One word or several for a folded one. */
    List<String> writtenOut(String folded) {
        String written = abbreviations.get(folded);
        if (written != null) {
            return List.of(written.split(" "));
        }
        String word = folded.endsWith("/") ? folded.substring(0, folded.length() - 1) : folded;
        String sound = Sound.of(word);
        if (word.length() > LONGEST || known.contains(sound)) {
            return List.of(word);
        }
        String mended = sound.length() < SHORTEST_MENDED - 1 ? null : mended(sound);
        return mended == null ? apart(word) : List.of(mended);
    }

    /** A letter is missing or too much, or two are swapped, but neither the first nor the last. */
    private String mended(String sound) {
        String found = nearly.get(sound);
        for (int i = 1; found == null && i < sound.length() - 1; i++) {
            String longer = without(sound, i);
            String near = nearly.get(longer);
            boolean exact = near != null && Sound.of(near).equals(longer);
            if (exact || near != null && isSwapped(Sound.of(near), sound, i)) {
                found = near;
            }
        }
        return found;
    }

    private static boolean isSwapped(String right, String written, int at) {
        return right.length() == written.length()
                && right.substring(0, at).equals(written.substring(0, at))
                && right.charAt(at) == written.charAt(at + 1)
                && right.charAt(at + 1) == written.charAt(at)
                && right.substring(at + 2).equals(written.substring(at + 2));
    }

    private List<String> apart(String word) {
        for (int i = 2; i <= word.length() - 2; i++) {
            String left = word.substring(0, i);
            String right = word.substring(i);
            if (BEFORE.contains(left) && isWhole(right)
                    || AFTER.contains(right) && isWhole(left)
                    || Math.min(left.length(), right.length()) > SHORTEST_REST
                            && isWhole(left)
                            && isWhole(right)) {
                return List.of(left, right);
            }
        }
        return List.of(word);
    }

    private boolean isWhole(String word) {
        return word.length() >= SHORTEST_REST && known.contains(Sound.of(word));
    }

    private static String without(String word, int place) {
        return word.substring(0, place) + word.substring(place + 1);
    }
}
