package cl.soser.canal.notification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.notification.outbox.LetterRenderer;
import cl.soser.canal.shared.Letter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTemplatesTest {

    private static final String BASE = "https://canal.example";
    private static final LetterRenderer STATIONERY =
            new LetterRenderer(BASE, "https://oirs.example", true);

    static Stream<String> files() throws IOException, URISyntaxException {
        Path folder = Path.of(MessageCode.class.getResource("/mail/acuse.txt").toURI()).getParent();
        try (Stream<Path> all = Files.list(folder)) {
            List<String> names = all.map(path -> path.getFileName().toString()).toList();
            return names.stream().filter(n -> n.endsWith(".txt") && !n.startsWith("pie")).sorted();
        }
    }

    private static Template read(String file) {
        return Template.parse(TemplateRepository.read(file).orElseThrow());
    }

    private static MessageCode codeOf(String file) {
        return MessageCode.ofFile(file.substring(0, file.indexOf('.')));
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageHasItsGeneralWording(MessageCode code) {
        assertTrue(TemplateRepository.shipped(code, "").isPresent());
        assertTrue(TemplateRepository.read(code.file() + ".txt").isPresent());
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyKnownVariablesAreUsed(String file) {
        Template template = read(file);
        var unknown = new TreeSet<>(template.variables());
        unknown.removeAll(codeOf(file).variables());
        assertEquals(List.of(), List.copyOf(unknown));
        assertFalse(template.hasStrayBraces());
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsLeftOutThatTheMessageExistsFor(String file) {
        String name = file.substring(0, file.length() - ".txt".length());
        int dot = name.indexOf('.');
        String variant = dot < 0 ? "" : name.substring(dot + 1);
        var missing = new TreeSet<>(codeOf(file).needed(variant));
        missing.removeAll(read(file).variables());
        assertEquals(Set.of(), missing);
    }

    @Test
    void anAcknowledgementSaysItsNumberWhoAnswersAndByWhen() {
        assertEquals(Set.of("numero", "plazo", "area"), MessageCode.ACUSE.needed(""));
        assertEquals(
                Set.of("numero", "plazo", "area"), MessageCode.ACUSE.needed("RECLAMO.CELIACO"));
        assertEquals(Set.of("numero"), MessageCode.ACUSE.needed("FELICITACION"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void itRendersWithAllItsVariablesAndWithoutAny(String file) {
        Template template = read(file);
        for (Map<String, String> values :
                List.of(SampleValues.all(BASE), Map.<String, String>of())) {
            String subject = template.subject(values);
            String text = STATIONERY.text(template.letter(values));
            String html = STATIONERY.html(subject, template.letter(values));
            for (String part : List.of(subject, text, html)) {
                assertFalse(part.contains("{") || part.contains("}"), part);
                assertFalse(part.contains("null"), part);
            }
            assertFalse(subject.isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMailNamesTheOtherWaysAndWhatBecomesOfTheData(String file) {
        Letter letter = read(file).letter(SampleValues.all(BASE));
        for (String part : List.of(STATIONERY.text(letter), STATIONERY.html("x", letter))) {
            assertTrue(part.contains("800-719-800"));
            assertTrue(part.contains("https://oirs.example"));
            assertTrue(part.contains(BASE + "/privacidad"));
            assertTrue(part.contains("Sus datos"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsFetchedWhenAMailIsOpened(String file) {
        String html = STATIONERY.html("x", read(file).letter(SampleValues.all(BASE)));
        assertFalse(html.matches("(?s).*(<img|<script|<link|src=|url\\().*"), html);
    }

    @ParameterizedTest
    @MethodSource("files")
    void ticketMailsSayTheNumberInTheSubject(String file) {
        boolean isCode =
                codeOf(file) == MessageCode.CODIGO_SEGUIMIENTO
                        || codeOf(file) == MessageCode.CODIGO_TELEFONO
                        || codeOf(file) == MessageCode.CODIGO_DERECHO;
        if (read(file).variables().contains("numero") && !isCode) {
            String subject = read(file).subject(SampleValues.all(BASE));
            assertTrue(subject.startsWith("[CP-2026-000123] "), subject);
        }
    }

    @Test
    void nothingAPersonTypesReachesAnUnconfirmedMailbox() {
        var typed =
                List.of("asunto", "respuesta", "pregunta", "razon", "establecimiento", "saludo");
        for (String variable : typed) {
            assertFalse(read("acuse-sin-confirmar.txt").variables().contains(variable));
        }
    }

    @Test
    void theWordingOfTheMotiveGoesBeforeTheGeneralOne() {
        assertEquals(
                List.of("RECLAMO.CANASTAS", "RECLAMO", ""),
                TemplateRepository.variants("RECLAMO", "CANASTAS"));
        assertEquals(List.of("RECLAMO", ""), TemplateRepository.variants("RECLAMO", null));
        assertEquals(List.of(""), TemplateRepository.variants(null, "CANASTAS"));
        assertTrue(TemplateRepository.shipped(MessageCode.ACUSE, "RECLAMO").isPresent());
        assertTrue(TemplateRepository.shipped(MessageCode.ACUSE, "../../secret").isEmpty());
    }
}
