package cl.soser.canal.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.response.LateDecisionException;
import cl.soser.canal.response.LateDecisionException.Cause;
import cl.soser.canal.response.LateDecisionException.Decision;
import cl.soser.canal.ticket.FormField;
import cl.soser.canal.web.shared.language.Bundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private static final Pattern IN_PAGE = Pattern.compile("msg\\['([A-Za-z0-9_.]+)'\\]");
    private static final Pattern REFUSAL =
            Pattern.compile(
                    "(?:NotAllowedException|super|Missing)\\(\\s*\"([a-zA-Z]+(?:\\.[a-zA-Z0-9]+)+)\"");

    private static final Pattern LACK = Pattern.compile("Missing\\(\\s*\"([a-zA-Z.]+)\"");

    private static final Pattern CONFIGURED = Pattern.compile("\\.field\\(\\s*\"([a-zA-Z]+)\"");

    private final Bundles bundles = new Bundles();

    @Test
    void allFilesLoadAndNoKeyIsDefinedTwice() {
        assertTrue(bundles.containsKey("site.name"));
    }

    @Test
    void everyKeyAPageNamesHasWords() throws IOException {
        assertEquals(Set.of(), missing(Path.of("src/main/webapp"), ".xhtml", IN_PAGE));
    }

    @Test
    void everyRefusalOfAUseCaseHasWords() throws IOException {
        assertEquals(Set.of(), missing(Path.of("../canal-ejb/src/main/java"), ".java", REFUSAL));
    }

    @Test
    void everythingThatAnAnswerMayLackHasAShortName() throws IOException {
        Path rules = Path.of("../canal-ejb/src/main/java/cl/soser/canal/response");
        Set<String> unnamed = new TreeSet<>();
        for (String file :
                new String[] {"CompletenessPolicy", "DisclosurePolicy", "AnswerReadiness"}) {
            LACK.matcher(Files.readString(rules.resolve(file + ".java")))
                    .results()
                    .map(found -> found.group(1) + ".brief")
                    .filter(key -> !bundles.containsKey(key))
                    .forEach(unnamed::add);
        }
        assertEquals(Set.of(), unnamed);
    }

    @Test
    void everyKindAndFieldOfAConfigurationHasWords() throws IOException {
        for (ConfigurationKind kind : ConfigurationKind.values()) {
            assertTrue(bundles.containsKey("configurationKind." + kind), kind.name());
        }
        assertEquals(
                Set.of(),
                missing(
                        Path.of("../canal-ejb/src/main/java"),
                        ".java",
                        CONFIGURED,
                        "configurationField."));
    }

    @Test
    void everythingThatATextMayNameIsExplainedToWhoWritesIt() {
        Set<String> unexplained = new TreeSet<>();
        for (MessageCode code : MessageCode.values()) {
            code.variables().stream()
                    .filter(name -> !bundles.containsKey("templateVariable." + name))
                    .forEach(unexplained::add);
        }
        assertEquals(Set.of(), unexplained);
    }

    @Test
    void everyConceptThatTheReaderOfDangerKnowsHasAName() throws IOException {
        Path concepts =
                Path.of("../canal-ejb/src/main/resources/cl/soser/canal/danger/concepts.csv");
        for (String line : Files.readAllLines(concepts)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String code = line.substring(0, line.indexOf(';'));
                assertTrue(bundles.containsKey("concept." + code), code);
            }
        }
    }

    @Test
    void everyLineOfTheMenuHasWordsAndEveryPageOfAdministrationSaysWhatItIsFor() {
        for (MenuEntry entry : MenuEntry.ALL) {
            assertTrue(bundles.containsKey("menu." + entry.key()), entry.key());
            if (!entry.group().isEmpty()) {
                assertTrue(bundles.containsKey("menu.group." + entry.group()), entry.group());
            }
            if (MenuEntry.isInner(entry.href())) {
                assertTrue(bundles.containsKey("admin.home." + entry.key()), entry.key());
            }
        }
    }

    @Test
    void everyOptionalFieldOfARequestHasWords() {
        for (FormField field : FormField.values()) {
            assertTrue(bundles.containsKey("new." + field.key()), field.name());
        }
    }

    @Test
    void everyShareOfTicketsAndEachOfItsCountsHasWords() {
        for (CaseShare share : CaseShare.values()) {
            assertTrue(bundles.containsKey("figures.share." + share), share.name());
            for (CaseShare.Count count : share.counts()) {
                String key = "figures.share." + share + "." + count.name();
                assertTrue(bundles.containsKey(key), key);
            }
        }
    }

    @Test
    void everyDecisionThatComesTooLateHasWords() {
        for (Decision decision : Decision.values()) {
            for (Cause cause : Cause.values()) {
                String key = LateDecisionException.key(decision, cause);
                assertTrue(bundles.containsKey(key), key);
            }
        }
    }

    @Test
    void aMissingKeyShowsInsteadOfFailing() {
        assertEquals("???no.such.key???", Bundles.text("no.such.key"));
    }

    @Test
    void argumentsAreFilledInAsChileansWriteThem() {
        assertEquals("Paso 2 de 4", Bundles.text("steps.of", 2, 4));
    }

    private Set<String> missing(Path folder, String ending, Pattern key) throws IOException {
        return missing(folder, ending, key, "");
    }

    private Set<String> missing(Path folder, String ending, Pattern key, String prefix)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> key.matcher(read(file)).results())
                    .map((MatchResult found) -> prefix + found.group(1))
                    .filter(name -> !bundles.containsKey(name))
                    .collect(Collectors.toCollection(TreeSet::new));
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
