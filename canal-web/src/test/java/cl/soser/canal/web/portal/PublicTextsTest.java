package cl.soser.canal.web.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the public is told about its data, sentence by sentence, and the test that holds each. */
class PublicTextsTest {

    private static final Path PAGE = Path.of("src/main/webapp/privacidad.xhtml");
    private static final Path TERMS =
            Path.of("../canal-ejb/src/main/resources/cl/soser/canal/person/terms.txt");
    private static final Path LIST =
            Path.of("src/test/resources/cl/soser/canal/web/public-texts.txt");

    private static final Pattern BESIDE =
            Pattern.compile(
                    "<nav.*?</nav>|<h2.*?</h2>|<!--.*?-->|<thead>.*?</thead>", Pattern.DOTALL);
    private static final Pattern BLOCK =
            Pattern.compile("</?(?:p|li|td|th|tr|table|div|ul|canal:notice|tbody)\\b[^>]*>");
    private static final Pattern END = Pattern.compile("(?<=[.;:]) (?=[A-ZÑÁÉÍÓÚ])");

    private static Stream<String> sentences(String text) {
        return END.splitAsStream(text.strip())
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !one.startsWith("#{"));
    }

    private static Set<String> told() throws IOException {
        String page = Files.readString(PAGE);
        String content = page.substring(page.indexOf("<ui:define name=\"content\">"));
        Stream<String> blocks =
                BLOCK.splitAsStream(BESIDE.matcher(content).replaceAll("\n"))
                        .map(one -> one.replaceAll("<[^>]+>", "").replaceAll("\\s+", " "));
        Stream<String> terms =
                Files.readAllLines(TERMS).stream().skip(1).filter(line -> !line.startsWith("#"));
        return Stream.concat(blocks, terms)
                .flatMap(PublicTextsTest::sentences)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> held() throws IOException {
        Map<String, String> held = new LinkedHashMap<>();
        String sentence = null;
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("    ")) {
                held.put(sentence, line.strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sentence = line;
            }
        }
        return held;
    }

    @Test
    void everySentenceIsListedAndNoOther() throws IOException {
        Set<String> told = told();
        Set<String> listed = new TreeSet<>(held().keySet());
        Set<String> unlisted = new TreeSet<>(told);
        unlisted.removeAll(listed);
        listed.removeAll(told);
        assertEquals(Set.of(), unlisted, "told, and in public-texts.txt there is no test for it");
        assertEquals(Set.of(), listed, "in public-texts.txt, and nobody is told it");
    }

    @Test
    void everyTestThatHoldsASentenceIsThere() throws IOException {
        Map<String, String> tests = tests();
        Set<String> gone = new TreeSet<>();
        for (String test : held().values()) {
            String[] name = test.split("\\.");
            boolean said = test.startsWith("- ") && test.length() > 10;
            if (!said && !tests.getOrDefault(name[0], "").contains("void " + name[1] + "(")) {
                gone.add(test);
            }
        }
        assertEquals(Set.of(), gone);
    }

    /** The source of each test class. */
    private static Map<String, String> tests() throws IOException {
        List<String> modules = Arrays.asList("canal-ejb", "canal-web", "canal-api", "canal-ear");
        Map<String, String> tests = new LinkedHashMap<>();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> tests.put(name(file), read(file)));
            }
        }
        return tests;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
