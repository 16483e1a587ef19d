package cl.soser.canal.danger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the reader knows of words: how they are written, what they mean, and which together mean a
 * danger. Shipped as tables; rows that the administrator edited take their place.
 */
record DangerWords(Spelling spelling, ConceptTable concepts, List<DangerRule> rules) {

    DangerWords {
        rules = List.copyOf(rules);
    }

    static DangerWords shipped() {
        try (Reader rules = open("dangers.csv")) {
            return of("concepts.csv", DangerRule.rules(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes praise or a suggestion doubtful. */
    static DangerWords ofDoubts() {
        try {
            return of("doubts.csv", List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DangerWords of(String file, List<DangerRule> rules) throws IOException {
        try (Reader concepts = open(file);
                Reader abbreviations = open("abbreviations.csv");
                Reader vocabulary = open("vocabulary.txt")) {
            ConceptTable table = new ConceptTable(ConceptTable.rows(concepts));
            Spelling spelling =
                    new Spelling(shortForms(abbreviations), lines(vocabulary), table.words());
            return new DangerWords(spelling, table, rules);
        }
    }

    private static Map<String, String> shortForms(Reader table) throws IOException {
        Map<String, String> meanings = new HashMap<>();
        for (ConceptTable.Row row : ConceptTable.rows(table)) {
            meanings.put(Sound.fold(row.words()), Sound.fold(row.concept()));
        }
        return meanings;
    }

    private static List<String> lines(Reader list) {
        return new BufferedReader(list).lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static Reader open(String name) {
        InputStream file = DangerWords.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("Not shipped: " + name);
        }
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }
}
