package cl.soser.canal.web.gestion.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelpWordsTest {

    private static List<String> found(String typed) {
        HelpTextCache cache = new HelpTextCache();
        cache.read(HelpWordsTest::text);
        return cache.find(Stream.of(HelpTopic.values()), SearchWords.wanted(typed)).stream()
                .map(Enum::name)
                .toList();
    }

    private static String text(HelpTopic topic) {
        return switch (topic) {
            case VISAR -> "Abra la bandeja y lea el texto.";
            case BANDEJA -> "Lo que hay que visar se ve en la bandeja; se cambia en avisos.";
            default -> "Avisar, revisar.";
        };
    }

    @Test
    void aWordIsFoundByItsBeginningAlone() {
        assertEquals(List.of("VISAR", "QUE_SE_VISA", "BANDEJA"), found("visar").subList(0, 3));
        assertEquals(3, found("visar").size());
    }

    @Test
    void aQuestionIsAskedAsPeopleTalk() {
        assertTrue(found("como se visa").subList(0, 2).contains("VISAR"));
        assertTrue(found("¿Cómo apruebo una respuesta?").contains("VISAR"));
        assertTrue(found("¿Cómo apruebo una respuesta?").contains("REVISAR"));
    }

    @Test
    void whatPeopleCallItIsFound() {
        assertEquals("ESTABLECIMIENTOS", found("agregar colegio").get(0));
        assertEquals("CUENTA", found("cambiar clave").get(0));
        assertEquals("PERSONAS", found("agregar usuario").get(0));
    }
}
