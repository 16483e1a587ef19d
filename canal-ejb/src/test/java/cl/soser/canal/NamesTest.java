package cl.soser.canal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aSuffixSaysWhatAClassIs() {
        Vocabulary.check("cl.soser.canal");
    }

    /** In all modules, so that a search for a name finds one thing. */
    @Test
    void aNameIsGivenOnce() throws IOException {
        Map<String, List<Path>> files = new TreeMap<>();
        for (Path module : modules()) {
            try (Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .forEach(
                                file ->
                                        files.computeIfAbsent(
                                                        file.getFileName().toString(),
                                                        name -> new ArrayList<>())
                                                .add(file));
            }
        }
        files.values().removeIf(places -> places.size() == 1);
        assertEquals(Map.of(), files);
    }

    private static List<Path> modules() throws IOException {
        Path root = Path.of("..");
        List<Path> modules = new ArrayList<>();
        for (Path parent : List.of(root, root.resolve("server-config"))) {
            try (Stream<Path> folders = Files.list(parent)) {
                folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                        .forEach(modules::add);
            }
        }
        return modules;
    }
}
