package cl.soser.canal.danger;

import cl.soser.canal.shared.NotAllowedException;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One thing that the reader knows: a word of a concept, or the concepts that mean a danger when one
 * sentence states them together.
 *
 * @param subject the concept of a word; the kind of danger of a rule
 * @param level of a rule; NINGUNO for a word
 * @param words of the concept, a star after an open one; for a rule its concepts with a plus
 *     between them
 */
public record ReaderEntry(Type type, String subject, DangerLevel level, String words)
        implements Serializable {

    public enum Type {
        PALABRA,
        REGLA
    }

    public static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final int MOST_CONCEPTS = 4;
    private static final int SHORTEST = 3;
    private static final String PLUS = " + ";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+\\*?");

    static ReaderEntry of(ConceptTable.Row row) {
        return new ReaderEntry(Type.PALABRA, row.concept(), DangerLevel.NINGUNO, row.words());
    }

    static ReaderEntry of(DangerRule rule) {
        return new ReaderEntry(
                Type.REGLA,
                rule.kind().name(),
                rule.level(),
                String.join(PLUS, new TreeSet<>(rule.concepts())));
    }

    /** As they are shipped, in their order. */
    public static List<ReaderEntry> shipped() {
        return DangerWords.shippedEntries();
    }

    /**
     * A word that a person typed: letters, spaces and stars, so that nothing is a pattern of
     * another language; numbers are not read. A beginning of a word has three letters, or it would
     * be in every text.
     */
    public static ReaderEntry word(String concept, String typed) {
        String words = SPACES.matcher(typed.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            throw new NotAllowedException("reader.words.none");
        }
        if (words.length() > LONGEST || words.split(" ").length > MOST_WORDS) {
            throw new NotAllowedException("reader.words.long", MOST_WORDS, LONGEST);
        }
        int heard = 0;
        for (String word : words.split(" ")) {
            if (!WORD.matcher(word).matches()) {
                throw new NotAllowedException("reader.words.letters", shown(word));
            }
            int letters = Sound.of(Sound.fold(word.replace("*", ""))).length();
            if (letters < (word.endsWith("*") ? SHORTEST : 1)) {
                throw new NotAllowedException("reader.words.short", word);
            }
            heard += letters;
        }
        if (heard < SHORTEST) {
            throw new NotAllowedException("reader.words.short", words);
        }
        return new ReaderEntry(Type.PALABRA, concept, DangerLevel.NINGUNO, words);
    }

    public static ReaderEntry rule(
            DangerKind kind, DangerLevel level, Collection<String> concepts) {
        Set<String> all = new TreeSet<>(concepts);
        if (all.isEmpty() || all.size() > MOST_CONCEPTS) {
            throw new NotAllowedException("reader.rule.concepts", MOST_CONCEPTS);
        }
        if (kind == DangerKind.NINGUNO || level == DangerLevel.NINGUNO) {
            throw new NotAllowedException("reader.rule.nothing");
        }
        return new ReaderEntry(Type.REGLA, kind.name(), level, String.join(PLUS, all));
    }

    private static String shown(String word) {
        return word.length() > LONGEST / 2 ? word.substring(0, LONGEST / 2) + '…' : word;
    }

    /** What makes it the same entry, however its accents are written. */
    public String key() {
        return key(type.name(), subject, level.name(), words);
    }

    public static String key(String type, String subject, String level, String words) {
        return String.join("|", type, subject, level, Sound.fold(words));
    }

    /** The concepts of a rule; of a word its own. */
    public List<String> concepts() {
        return type == Type.PALABRA ? List.of(subject) : List.of(words.split(Pattern.quote(PLUS)));
    }

    boolean isRule() {
        return type == Type.REGLA;
    }

    ConceptTable.Row row(boolean added) {
        return new ConceptTable.Row(subject, words, added);
    }

    DangerRule danger(boolean added) {
        return new DangerRule(DangerKind.valueOf(subject), level, Set.copyOf(concepts()), added);
    }
}
