package cl.soser.canal.routing;

import java.util.BitSet;
import java.util.List;

/**
 * The first letters of every pattern of some rules, to pass over a word that begins none of them
 * without taking it out of its text. It lets through what may begin one, and now and then a word
 * that does not; never the other way round.
 */
final class Openings {

    private static final int LETTERS = 3;
    private static final int PLACES = 1 << 16;

    private final BitSet known = new BitSet(PLACES);

    Openings(List<Words> lists) {
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
