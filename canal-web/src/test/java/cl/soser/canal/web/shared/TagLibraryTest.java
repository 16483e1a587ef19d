package cl.soser.canal.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A piece left out of the library would be written to the page as text, without an error. */
class TagLibraryTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    private final String library = read(PAGES.resolve("WEB-INF/canal.taglib.xml"));

    @Test
    void everyComposedPieceIsInTheLibrary() throws IOException {
        assertEquals(names("resources/canal"), named("<resource-id>canal/(\\w+)\\.xhtml"));
    }

    @Test
    void everyTagFileIsInTheLibrary() throws IOException {
        assertEquals(names("WEB-INF/tags"), named("<source>tags/(\\w+)\\.xhtml"));
    }

    @Test
    void everyPieceAPageUsesIsInTheLibrary() throws IOException {
        Pattern use = Pattern.compile("<canal:(\\w+)");
        Set<String> used;
        try (Stream<Path> files = Files.walk(PAGES)) {
            used =
                    files.filter(file -> file.toString().endsWith(".xhtml"))
                            .flatMap(file -> use.matcher(read(file)).results())
                            .map(found -> found.group(1))
                            .collect(Collectors.toCollection(TreeSet::new));
        }
        used.removeAll(named("<tag-name>(\\w+)<"));
        assertEquals(Set.of(), used);
    }

    private static Set<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(PAGES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .map(name -> name.substring(0, name.length() - ".xhtml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Set<String> named(String pattern) {
        return Pattern.compile(pattern)
                .matcher(library)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
