package cl.soser.canal.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lists that are shipped beside this class; lines that begin with # say where they are from.
 */
final class WordFile {

    private WordFile() {}

    /** All words of a list, however they stand on its lines. */
    static Set<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The words of one group of the list of groups. */
    static Set<String> group(String name) {
        Set<String> words =
                lines("groups.txt").stream()
                        .filter(line -> line.startsWith(name + ":"))
                        .flatMap(line -> Stream.of(line.substring(name.length() + 2).split(" ")))
                        .collect(Collectors.toUnmodifiableSet());
        if (words.isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        return words;
    }

    static List<String> lines(String name) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        WordFile.class.getResourceAsStream(name), name),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
