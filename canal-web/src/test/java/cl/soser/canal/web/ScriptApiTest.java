package cl.soser.canal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.web.script.ScriptApi;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What scripts ask is answered by resources: each is reached, and nothing else writes JSON. */
class ScriptApiTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path ADDRESSES =
            Path.of("src/test/resources/cl/soser/canal/web/access.csv");
    private static final Pattern PASSING =
            Pattern.compile("staticContentRegex</param-name>\\s*<param-value>(.*?)</param-value>");
    private static final Pattern JSON =
            Pattern.compile("application/\\S*json|jakarta\\.json|JsonProvider");

    private static final Map<String, String> WRITE_JSON_THEMSELVES =
            new TreeMap<>(
                    Map.of(
                            "admin/configuration/ConfigurationServlet",
                                    "a file that a use case makes",
                            "portal/right/CopySchemaServlet",
                                    "a document of the core, as it stands",
                            "portal/request/RequestRules", "data within a page",
                            "shared/request/JsonAnswer",
                                    "for what is no resource: uploads, and a page's own script"));

    private static JavaClasses types;

    @BeforeAll
    static void importTypes() {
        types =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cl.soser.canal.web");
    }

    @Test
    void listsEachResourceAndProvider() {
        Set<String> made = new TreeSet<>();
        for (JavaClass type : types) {
            if (type.isAnnotatedWith(jakarta.ws.rs.Path.class)
                    || type.isAnnotatedWith(Provider.class)) {
                made.add(type.getName());
            }
        }
        Set<String> listed = new TreeSet<>();
        new ScriptApi().getClasses().forEach(type -> listed.add(type.getName()));
        assertEquals(made, listed);
    }

    @Test
    void answersTheAddressesOfItsResourcesAndNoOther() throws IOException {
        Matcher written =
                PASSING.matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")));
        assertTrue(written.find());
        Pattern passing = Pattern.compile(written.group(1));
        Set<String> ours = new TreeSet<>();
        for (JavaClass type : types) {
            type.tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                    .ifPresent(path -> ours.add("/" + path.value()));
        }
        Set<String> answered = new TreeSet<>();
        for (String line : Files.readAllLines(ADDRESSES)) {
            String address = line.substring(0, line.indexOf(';'));
            assertTrue(passing.matcher(address + "/").matches(), address + "/");
            assertTrue(passing.matcher(address + "x").matches(), address + "x");
            if (!passing.matcher(address).matches()) {
                answered.add(address);
            }
        }
        assertEquals(ours, answered, "web.xml names the addresses of the resources");
    }

    @Test
    void nothingElseWritesJson() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                if (JSON.matcher(Files.readString(file)).find()) {
                    found.add(
                            SOURCES.relativize(file)
                                    .toString()
                                    .replaceAll("cl/soser/canal/web/|\\.java", ""));
                }
            }
        }
        assertEquals(
                WRITE_JSON_THEMSELVES.keySet(),
                found,
                "a new answer in JSON is a record of a resource; see the package script");
    }
}
