package cl.soser.canal.danger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the reader knows of words: how they are written, what they mean, and which together mean a
 * danger. Shipped as tables; the administrator adds entries and switches others off.
 */
record DangerWords(Spelling spelling, ConceptTable concepts, List<DangerRule> rules) {

    DangerWords {
        rules = List.copyOf(rules);
    }

    static DangerWords shipped() {
        return of(shippedEntries());
    }

    static List<ReaderEntry> shippedEntries() {
        try (Reader concepts = open("concepts.csv");
                Reader rules = open("dangers.csv")) {
            return Stream.concat(
                            ConceptTable.rows(concepts).stream().map(ReaderEntry::of),
                            DangerRule.rules(rules).stream().map(ReaderEntry::of))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes praise or a suggestion doubtful. */
    static DangerWords ofDoubts() {
        try (Reader concepts = open("doubts.csv")) {
            return of(ConceptTable.rows(concepts).stream().map(ReaderEntry::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people eat. */
    static DangerWords ofFoods() {
        try (Reader concepts = open("foods.csv")) {
            return of(ConceptTable.rows(concepts).stream().map(ReaderEntry::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped spelling with these concepts and rules; what is not shipped was added. */
    static DangerWords of(Collection<ReaderEntry> entries) {
        try (Reader abbreviations = open("abbreviations.csv");
                Reader vocabulary = open("vocabulary.txt")) {
            Set<ReaderEntry> shipped = Set.copyOf(shippedEntries());
            ConceptTable table =
                    new ConceptTable(
                            entries.stream()
                                    .filter(one -> !one.isRule())
                                    .map(one -> one.row(!shipped.contains(one)))
                                    .toList());
            Spelling spelling =
                    new Spelling(shortForms(abbreviations), lines(vocabulary), table.words());
            List<DangerRule> rules =
                    entries.stream()
                            .filter(ReaderEntry::isRule)
                            .map(one -> one.danger(!shipped.contains(one)))
                            .toList();
            return new DangerWords(spelling, table, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
