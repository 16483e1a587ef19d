package cl.soser.canal.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words of a concept as they sound; small words may stand between them ("duele" with "guata" finds
 * "duele mucho la guata").
 */
final class Phrase {

    private static final Set<String> BETWEEN =
            Set.of(
                    "le", "les", "se", "me", "nos", "la", "lo", "el", "los", "las", "un", "una",
                    "su", "mi", "sus", "mis", "muy", "mucho", "de", "del", "a", "al", "i", "y",
                    "bien", "mal", "todo", "toda", "tan", "ya", "como", "puro", "pura", "nada");
    private static final int MOST_BETWEEN = 2;
    private static final int SHORTEST_PLURAL = 4;

    private final String concept;
    private final List<Part> parts;
    private final boolean added;

    /** One word of it; an open one is the beginning of a word. */
    private record Part(String sound, String soft, boolean open) {

        static Part of(String written) {
            boolean open = written.endsWith("*");
            String folded = Sound.fold(open ? written.substring(0, written.length() - 1) : written);
            String sound = Sound.of(folded);
            if (open && folded.endsWith("y")) {
                sound = sound.substring(0, sound.length() - 1) + 'y'; // a vowel follows
            }
            boolean ambiguous = open && folded.endsWith("c");
            return new Part(
                    sound, ambiguous ? sound.substring(0, sound.length() - 1) + 's' : sound, open);
        }

        boolean fits(String other) {
            if (open) {
                return other.startsWith(sound) || other.startsWith(soft);
            }
            return other.startsWith(sound) && isPlural(other.substring(sound.length()));
        }

        private boolean isPlural(String rest) {
            return rest.isEmpty()
                    || sound.length() >= SHORTEST_PLURAL && (rest.equals("s") || rest.equals("es"));
        }
    }

    private Phrase(String concept, List<Part> parts, boolean added) {
        this.concept = concept;
        this.parts = List.copyOf(parts);
        this.added = added;
    }

    static Phrase of(ConceptTable.Row row) {
        List<Part> parts = new ArrayList<>();
        for (String word : row.words().strip().split("\\s+")) {
            parts.add(Part.of(word));
        }
        return new Phrase(row.concept(), parts, row.added());
    }

    /** An administrator added it. */
    boolean isAdded() {
        return added;
    }

    String concept() {
        return concept;
    }

    /** The beginnings of words that may open it. */
    List<String> openings() {
        Part part = parts.get(0);
        return part.sound().equals(part.soft())
                ? List.of(part.sound())
                : List.of(part.sound(), part.soft());
    }

    /** The word after its last if it begins here, or -1. */
    int endFrom(List<Word> words, int start) {
        if (!parts.get(0).fits(words.get(start).sound())) {
            return -1;
        }
        int at = start;
        for (int i = 1; i < parts.size(); i++) {
            at = next(words, at, parts.get(i));
            if (at < 0) {
                return -1;
            }
        }
        return at + 1;
    }

    private static int next(List<Word> words, int from, Part part) {
        for (int at = from + 1; at <= from + 1 + MOST_BETWEEN && at < words.size(); at++) {
            Word word = words.get(at);
            if (word.clause() != words.get(from).clause()) {
                return -1;
            }
            if (part.fits(word.sound())) {
                return at;
            }
            if (!BETWEEN.contains(word.folded())) {
                return -1;
            }
        }
        return -1;
    }
}
