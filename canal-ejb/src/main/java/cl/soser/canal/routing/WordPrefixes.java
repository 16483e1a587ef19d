package cl.soser.canal.routing;

import java.util.BitSet;
import java.util.List;

/**
 * The first letters of all patterns of some rules, used to skip a word that begins no pattern
 * without copying it. It may let through a word that begins none; it never skips one that does.
 */
final class WordPrefixes {

    private static final int LETTERS = 3;
    private static final int PLACES = 1 << 16;

    private final BitSet known = new BitSet(PLACES);

    WordPrefixes(List<WordMatcher> lists) {
        lists.stream()
                .flatMap(words -> words.patterns().stream())
                .map(pattern -> pattern.get(0).replace("*", ""))
                .forEach(this::add);
    }

    private void add(String stem) {
        int hash = 0;
        for (int i = 0; i < Math.min(stem.length(), LETTERS); i++) {
            hash = next(hash, stem.charAt(i));
        }
        known.set(hash);
    }

    /** Whether the word from one place of the text until another may begin a pattern. */
    boolean mayBegin(String text, int from, int until) {
        int hash = 0;
        for (int i = from; i < Math.min(until, from + LETTERS); i++) {
            hash = next(hash, text.charAt(i));
            if (known.get(hash)) {
                return true;
            }
        }
        return false;
    }

    private static int next(int hash, char letter) {
        return (31 * hash + letter) % PLACES;
    }
}
