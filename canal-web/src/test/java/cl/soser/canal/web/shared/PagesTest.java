package cl.soser.canal.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages, scripts and style sheets can be read without scrolling sideways. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern CHOSEN_FILE =
            Pattern.compile(
                    "<(?:ui:(?:include|decorate|composition)|jc:import)\\b[^>]*[#$]\\{[^>]*>");
    private static final Pattern DRAWN_TABLE = Pattern.compile("<(?:table|p:dataTable)\\b");
    private static final Pattern LIST =
            Pattern.compile("<canal:list\\b([^>]*)>(.*?)</canal:list>", Pattern.DOTALL);
    private static final Pattern DECLARED = Pattern.compile("\\sxmlns(?::(\\w+))?=\"[^\"]*\"");

    @ParameterizedTest
    @CsvSource({".xhtml, 160", ".css, 160", ".js, 120"})
    void noLineIsTooLong(String ending, int most) throws IOException {
        assertEquals(List.of(), each(ending, file -> longer(file, most)));
    }

    @Test
    void everyNamespaceThatAPageDeclaresIsUsedInIt() throws IOException {
        assertEquals(List.of(), each(".xhtml", PagesTest::unused));
    }

    /** What an expression gives could be what a request brought. */
    @Test
    void noExpressionChoosesTheFileThatAPageIncludes() throws IOException {
        assertEquals(List.of(), each(".xhtml", PagesTest::chosenFiles));
    }

    /** But for the mails that two pages show as they look, whose values the template escapes. */
    @Test
    void whatAnybodyTypesIsShownAsText() throws IOException {
        assertEquals(
                List.of(
                        PAGES.resolve("admin/mensajes.xhtml"),
                        PAGES.resolve("admin/plantilla.xhtml")),
                each(".xhtml", PagesTest::unescaped).stream().map(Path::of).toList());
    }

    /** The two public pages load no library for their table of facts. */
    @Test
    void aTableIsAListOrFiguresAsTheirTagsDrawThem() throws IOException {
        assertEquals(
                List.of(
                        PAGES.resolve("WEB-INF/gestion/inbox/tickets.xhtml"),
                        PAGES.resolve("WEB-INF/tags/figures.xhtml"),
                        PAGES.resolve("WEB-INF/tags/list.xhtml"),
                        PAGES.resolve("cifras.xhtml"),
                        PAGES.resolve("privacidad.xhtml")),
                each(".xhtml", PagesTest::tables).stream().map(Path::of).toList());
    }

    /** But for the two that stand on their page once for each part: a menu has one list. */
    @Test
    void aListWhoseRowsLeadSomewhereHasTheMenuOfARow() throws IOException {
        assertEquals(
                List.of(
                        PAGES.resolve("admin/escalamiento.xhtml"),
                        PAGES.resolve("admin/plantillas.xhtml")),
                each(".xhtml", PagesTest::withoutMenu).stream().map(Path::of).toList());
    }

    private static Stream<String> withoutMenu(Path file) {
        return LIST.matcher(read(file))
                .results()
                .filter(list -> list.group(2).contains("<a "))
                .filter(list -> !list.group(1).contains("menu=\"true\""))
                .map(list -> file.toString());
    }

    /**
     * A link that says so itself keeps the browser from the page that asks for the second factor:
     * the server says that something is to be saved.
     */
    @Test
    void noLinkSaysThatItsAnswerIsToBeSaved() throws IOException {
        assertEquals(List.of(), each(".xhtml", PagesTest::saved));
    }

    private static Stream<String> saved(Path file) {
        return read(file).contains(" download=") ? Stream.of(file.toString()) : Stream.of();
    }

    private static Stream<String> unescaped(Path file) {
        return read(file).contains("escape=\"false\"") ? Stream.of(file.toString()) : Stream.of();
    }

    private static Stream<String> tables(Path file) {
        return DRAWN_TABLE.matcher(read(file)).find() ? Stream.of(file.toString()) : Stream.of();
    }

    private static Stream<String> chosenFiles(Path file) {
        return CHOSEN_FILE.matcher(read(file)).results().map(found -> file + ": " + found.group());
    }

    private static Stream<String> longer(Path file, int most) {
        List<String> lines = read(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(n -> lines.get(n).length() > most)
                .mapToObj(n -> file + ":" + (n + 1));
    }

    private static Stream<String> unused(Path file) {
        String page = read(file);
        String used = DECLARED.matcher(page).replaceAll("");
        return DECLARED.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(prefix -> !use(prefix).matcher(used).find())
                .map(prefix -> file + ": xmlns" + (prefix == null ? "" : ":" + prefix));
    }

    /** As an element, an attribute or a function of the expression language. */
    private static Pattern use(String prefix) {
        return prefix == null
                ? Pattern.compile("<\\w+[\\s/>]")
                : Pattern.compile("[<\\s{(\\[!]" + prefix + ":\\w");
    }

    private static List<String> each(String ending, Function<Path, Stream<String>> check)
            throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .flatMap(check)
                    .toList();
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
