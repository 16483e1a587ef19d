package cl.soser.canal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The table of abuses and of acceptance checks names every one of them once, with tests that there
 * are or with the reason why there is none. A test that is renamed or taken away fails here.
 */
class ChecksTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path TABLE = PROJECT.resolve("canal-ear/CHECKS.md");
    private static final Path FAULTS =
            PROJECT.resolve("canal-ear/src/test/java/cl/soser/canal/st/faults/Fault.java");

    private static final Pattern TEST_METHOD =
            Pattern.compile(
                    "@(?:Test|ParameterizedTest|Property)\\b.*?\\bvoid\\s+(\\w+)\\s*\\(",
                    Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern SCRIPT = Pattern.compile("`([\\w-]+\\.sh)(?: (\\w+))?`");

    /** By the simple name of a class; some modules have one of the same name. */
    private static final Map<String, Set<String>> METHODS = new HashMap<>();

    private static List<Row> rows;

    private record Row(String code, String holds, String tests, String rest) {}

    @BeforeAll
    static void read() throws IOException {
        rows =
                Files.readAllLines(TABLE).stream()
                        .filter(line -> line.matches("\\| [AX]\\d+ \\|.*"))
                        .map(ChecksTest::row)
                        .toList();
        for (Path file : testSources()) {
            String name = file.getFileName().toString().replace(".java", "");
            Set<String> methods = METHODS.computeIfAbsent(name, each -> new HashSet<>());
            TEST_METHOD
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(found -> methods.add(found.group(1)));
        }
    }

    private static Row row(String line) {
        String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
        assertEquals(4, cells.length, line);
        return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
    }

    private static List<Path> testSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module :
                List.of(
                        "canal-ejb",
                        "canal-web",
                        "canal-api",
                        "canal-ear",
                        "server-config/prober",
                        "server-config/recount")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/test"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    @Test
    void everyCodeStandsOnceAndInItsOrder() {
        List<String> all =
                Stream.concat(
                                IntStream.rangeClosed(1, 30).mapToObj(number -> "X" + number),
                                IntStream.rangeClosed(1, 40).mapToObj(number -> "A" + number))
                        .toList();
        assertEquals(all, rows.stream().map(Row::code).toList());
    }

    @Test
    void eachSaysWhatHoldsAndHasATestOrAReason() {
        for (Row row : rows) {
            assertTrue(row.holds().length() > 20, row.code() + " does not say what must hold");
            assertTrue(
                    !row.tests().isEmpty() || row.rest().length() > 20,
                    row.code() + " has neither a test nor a reason");
        }
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        assertTrue(METHODS.getOrDefault("ChecksTest", Set.of()).size() == 3, "tests are found");
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            Matcher method = METHOD.matcher(row.tests());
            while (method.find()) {
                if (!METHODS.getOrDefault(method.group(1), Set.of()).contains(method.group(2))) {
                    wrong.add(row.code() + " " + method.group());
                }
            }
            Matcher script = SCRIPT.matcher(row.tests());
            while (script.find()) {
                if (!exists(script.group(1), script.group(2))) {
                    wrong.add(row.code() + " " + script.group());
                }
            }
            String other = row.tests().replaceAll(METHOD + "|" + SCRIPT, "").replace(",", "");
            if (!other.isBlank()) {
                wrong.add(row.code() + " names what is no test: " + other.strip());
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** A script that runs experiments, and of {@code faults.sh} the fault. */
    private static boolean exists(String script, String fault) throws IOException {
        return Files.exists(PROJECT.resolve("server-config").resolve(script))
                && (fault == null
                        || Pattern.compile("(?m)^ {4}" + fault + "\\(")
                                .matcher(Files.readString(FAULTS))
                                .find());
    }
}
