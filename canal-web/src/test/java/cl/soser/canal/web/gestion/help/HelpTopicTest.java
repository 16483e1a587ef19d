package cl.soser.canal.web.gestion.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.web.shared.language.Bundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelpTopicTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TEXTS = PAGES.resolve("WEB-INF/ayuda");
    private static final Pattern KEY = Pattern.compile("data-key=\"([^\"]+)\"");

    @Test
    void everyPageOfTheStaffLeadsToASection() throws IOException {
        List<String> without =
                files(PAGES)
                        .filter(page -> read(page).contains("template=\"/WEB-INF/templates/staff"))
                        .map(page -> "/" + PAGES.relativize(page))
                        .filter(page -> !page.equals("/gestion/ayuda.xhtml"))
                        .filter(page -> HelpTopic.of(page).isEmpty())
                        .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void everySectionHasATitleAndATextAndNoTextIsForgotten() throws IOException {
        Bundles words = new Bundles();
        for (HelpTopic topic : HelpTopic.values()) {
            assertTrue(words.containsKey("helpTopic." + topic), topic.name());
        }
        List<String> wanted =
                Stream.of(HelpTopic.values())
                        .map(topic -> topic.getId() + ".xhtml")
                        .sorted()
                        .toList();
        List<String> written =
                files(TEXTS).map(text -> text.getFileName().toString()).sorted().toList();
        assertEquals(wanted, written);
    }

    @Test
    void pagesOfTheStaffAreNamedByTheTagThatLinksForWhoeverHasThem() throws IOException {
        assertEquals(
                List.of(),
                files(TEXTS)
                        .filter(
                                text ->
                                        read(text)
                                                .matches(
                                                        "(?s).*href=\"/(gestion|admin|terreno).*"
                                                                .replace("href", "<a href")))
                        .toList());
    }

    @Test
    void everyFunctionFindsMoreThanItsAccount() {
        for (String role : Role.OF_STAFF) {
            long topics = Stream.of(HelpTopic.values()).filter(topic -> topic.isFor(role)).count();
            assertTrue(topics > 2, role);
        }
    }

    @Test
    void everyShortcutOfTheFrameIsListed() throws IOException {
        String listed = read(TEXTS.resolve("teclado.xhtml"));
        List<String> keys =
                files(PAGES)
                        .flatMap(page -> KEY.matcher(read(page)).results())
                        .map(key -> key.group(1))
                        .distinct()
                        .toList();
        assertTrue(keys.size() > 1, keys.toString());
        keys.forEach(key -> assertTrue(listed.contains("<kbd>" + key + "</kbd>"), key));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
