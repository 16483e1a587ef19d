package cl.soser.canal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the list of components (CycloneDX), which the build writes first of all, against the list
 * of those that are denied. Maven writes none without a network; then there is nothing to hold.
 */
class ComponentsTest {

    private static final Path COMPONENTS = Path.of("../target/bom.json");
    private static final Path DENIED = Path.of("src/test/resources/denied-components.txt");

    private final List<Denial> denials = denials();

    @Test
    void theApplicationCarriesNoDeniedComponent() throws IOException {
        assumeTrue(Files.exists(COMPONENTS), "no list of components");
        List<Component> components = components();
        assertTrue(components.stream().anyMatch(one -> one.name().endsWith(":flyway-core")));
        assertEquals(List.of(), denied(components));
    }

    @Test
    void aVersionBelowTheFirstGoodOneIsDenied() {
        Component bad = new Component("org.apache.logging.log4j:log4j-core", "2.14.1");
        Component dead = new Component("log4j:log4j", "1.2.17");
        Component good = new Component("org.apache.logging.log4j:log4j-core", "2.17.1");
        Component longer = new Component("com.google.guava:guava", "33.0.0-jre");
        assertEquals(
                List.of(bad.name(), dead.name()),
                denied(List.of(bad, dead, good, longer)).stream()
                        .map(one -> one.substring(0, one.indexOf(' ')))
                        .toList());
    }

    private record Component(String name, String version) {}

    private record Denial(String name, String good, String reason) {
        boolean meets(Component component) {
            return component.name().equals(name)
                    && (good.equals("none")
                            || Version.parse(component.version()).compareTo(Version.parse(good))
                                    < 0);
        }
    }

    private List<String> denied(List<Component> components) {
        return components.stream()
                .flatMap(
                        one ->
                                denials.stream()
                                        .filter(denial -> denial.meets(one))
                                        .map(
                                                denial ->
                                                        one.name()
                                                                + " "
                                                                + one.version()
                                                                + ": "
                                                                + denial.reason()))
                .toList();
    }

    private static List<Component> components() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(COMPONENTS))) {
            return reader
                    .readObject()
                    .getJsonArray("components")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .map(
                            one ->
                                    new Component(
                                            one.getString("group", "")
                                                    + ":"
                                                    + one.getString("name"),
                                            one.getString("version")))
                    .toList();
        }
    }

    private static List<Denial> denials() {
        try {
            return Files.readAllLines(DENIED).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 3))
                    .map(part -> new Denial(part[0], part[1], part[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
