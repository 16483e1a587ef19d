package cl.soser.canal.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptFinderTest {

    private static final DangerWords WORDS = DangerWords.shipped();
    private static final ConceptFinder FINDER = new ConceptFinder(WORDS.concepts());

    private static Optional<Scope> scope(String concept, String text) {
        return find(text).stream()
                .filter(hit -> hit.concept().equals(concept))
                .map(ConceptHit::scope)
                .findFirst();
    }

    private static List<ConceptHit> find(String text) {
        return FINDER.find(Wording.of(text, WORDS.spelling()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "el niño vomitó",
                "la guagua BOMITÓ",
                "vomitaron todos",
                "devolvió todo",
                "tiene arcadas"
            })
    void oneConceptHasManyWords(String text) {
        assertEquals(Optional.of(Scope.STATED), scope("VOMITO", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no hubo vómitos | DENIED",
                "nadie del curso vomitó | DENIED",
                "sin vómitos | DENIED",
                "no sé si es la comida pero vomitó | STATED",
                "no para de vomitar | STATED",
                "no hizo nada la tía y el niño vomitó | STATED",
                "no puede ser que mi hijo vomite | STATED",
                "no llegó la leche, vomitaron dos | STATED",
                "¿vomitó alguien? | ASKED",
                "si un niño llega a vomitar | SUPPOSED",
                "ojalá nadie vomite | DENIED",
                "podría vomitar | SUPPOSED",
                "el año pasado vomitaron varios | PAST",
                "en otro colegio vomitaron varios | ELSEWHERE",
                "según el protocolo si vomita | SUPPOSED",
                "pido activar el protocolo por los vómitos | STATED",
                "¿por qué vomitaron tantos? | STATED",
                "¿es normal que vomiten todos? | STATED",
                "no es que vomite, es que no le gusta | DENIED",
                "no es que lo diga yo, es que vomitó | STATED",
                "no se trata de que en la noche vomitara | DENIED",
                "no es que falte sino que vomita | STATED",
                "¿qué hago cuando vomita? | ASKED"
            })
    void aConceptKeepsHowItIsSpokenOf(String text, Scope scope) {
        assertEquals(Optional.of(scope), scope("VOMITO", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abusan de la sal | SEXUAL",
                "el arroz quemado otra vez | QUEMADURA",
                "quedó para chuparse los dedos | CARA",
                "llegan muertos de hambre por su cazuela | INSULTO",
                "le lanza un beso al salir | GOLPE",
                "pegaron un letrero en el comedor | GOLPE",
                "se terminó el gas | GAS",
                "no hay gas hasta mañana | OLOR_GAS",
                "no come de puro mañoso | INSULTO",
                "casi me desmayo de lo rico | DESMAYO"
            })
    void aFigureOfSpeechFrightensNobody(String text, String concept) {
        assertTrue(
                find(text).stream()
                        .filter(hit -> hit.concept().equals(concept))
                        .allMatch(hit -> hit.scope() == Scope.FIGURATIVE));
    }

    /** A y at the end sounds as i, and an open word does not end there. */
    @ParameterizedTest
    @ValueSource(strings = {"se desmayó", "cayó desmallada", "un desmayo"})
    void anOpenWordMayGoOnWithAVowel(String text) {
        assertEquals(Optional.of(Scope.STATED), scope("DESMAYO", text));
    }

    @Test
    void smallWordsMayStandInAPhrase() {
        assertEquals(
                Optional.of(Scope.STATED),
                scope("SIN_COMER", "no le dieron a ella nada, no les dieron"));
        assertEquals(Optional.of(Scope.STATED), scope("OLOR_GAS", "había olor muy a gas"));
    }

    @Test
    void aConceptOfTheRulesIsInTheTable() {
        List<String> known = WORDS.concepts().names();
        for (DangerRule rule : WORDS.rules()) {
            assertTrue(known.containsAll(rule.concepts()), rule.toString());
        }
    }
}
