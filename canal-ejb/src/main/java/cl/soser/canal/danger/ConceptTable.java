package cl.soser.canal.danger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The concepts and their words, found by how a word begins. */
final class ConceptTable {

    /** Its phrases hide what they cover. */
    static final String FIGURATIVE = "FIGURADO";

    private static final int KEY = 3;

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> names;

    /**
     * One row: words of a concept.
     *
     * @param words one word, or several that follow each other; a star ends an open word
     * @param added by an administrator
     */
    record Row(String concept, String words, boolean added) {}

    ConceptTable(Collection<Row> rows) {
        names = rows.stream().map(Row::concept).distinct().toList();
        for (Row row : rows) {
            Phrase phrase = Phrase.of(row);
            for (String opening : phrase.openings()) {
                phrases.computeIfAbsent(key(opening), key -> new ArrayList<>()).add(phrase);
            }
            for (String word : row.words().strip().split("\\s+")) {
                words.add(Sound.fold(word.replace("*", "")));
            }
        }
    }

    /** Rows as they are shipped: a concept, a semicolon, its words with commas. */
    static List<Row> rows(Reader table) throws IOException {
        List<Row> rows = new ArrayList<>();
        BufferedReader reader = new BufferedReader(table);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] part = line.split(";", 2);
                for (String word : part[1].split(",")) {
                    rows.add(new Row(part[0].strip(), word.strip(), false));
                }
            }
        }
        return rows;
    }

    /** The concepts. */
    List<String> names() {
        return names;
    }

    /** Words of the table, open ones as far as they are given. */
    List<String> words() {
        return words;
    }

    /** Where concepts stand, without regard to how they are spoken of. */
    List<ConceptHit> find(List<Word> text) {
        List<ConceptHit> hits = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            String sound = text.get(at).sound();
            for (int length = 1; length <= Math.min(KEY, sound.length()); length++) {
                for (Phrase phrase : phrases.getOrDefault(sound.substring(0, length), List.of())) {
                    int end = phrase.endFrom(text, at);
                    if (end > 0) {
                        hits.add(
                                new ConceptHit(
                                        phrase.concept(), at, end, Scope.STATED, phrase.isAdded()));
                    }
                }
            }
        }
        return hits;
    }

    private static String key(String opening) {
        return opening.substring(0, Math.min(KEY, opening.length()));
    }
}
