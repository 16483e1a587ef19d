package cl.soser.canal.filing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.TypedField;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftRuleTest {

    @Test
    void everyRuleIsAboutAFieldOfTheForm() {
        for (DraftRule rule : DraftRule.ALL) {
            Stream.of(
                            Stream.of(rule.field()),
                            rule.when().keySet().stream(),
                            rule.unless().keySet().stream())
                    .flatMap(keys -> keys)
                    .filter(key -> !key.equals(Consent.TERMS))
                    .forEach(key -> assertTrue(DraftField.of(key).isPresent(), key));
        }
    }

    /** What the browser sees is no stricter than what is judged, or it would keep people out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email    | rosa.ñandú+pae@correo.educación.cl",
                "email    | o'higgins@canal.example",
                "mobile   | +56 9 8765 4321",
                "mobile   | 09-87654321",
                "mobile   | (9) 8765.4321",
                "mobile   | +54 9 11 5555 4444",
                "document | 12.345.678-5",
                "document | rut: 012345678-5",
                "document | 6–k",
                "document | RUN 11111111 1",
                "birthDate | 5-11-1988",
                "birthDate | 05 / 11 / 1988",
                "birthDate | 1988-11-05"
            })
    void whatIsAcceptedLooksRightInTheBrowser(String key, String text) {
        TypedField field = DraftField.of(key).orElseThrow();
        DraftValues typed = DraftValues.NOTHING.with(Map.of(field, text));
        for (DraftRule rule : DraftRule.of(field)) {
            boolean broken = rule.isBroken(field, typed);
            assertFalse(broken, rule.message());
            if (rule.shape() != null) {
                String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
                String filling = rule.shape().filling();
                String rest = filling.isEmpty() ? plain : plain.replaceAll(filling, "");
                assertTrue(
                        Pattern.compile(rule.shape().pattern(), Pattern.CASE_INSENSITIVE)
                                .matcher(rest)
                                .matches(),
                        rest);
            }
        }
    }

    @Test
    void aRuleWaitsForWhatItDependsOn() {
        assertTrue(isBroken(DraftField.DOCUMENT, Map.of(DraftField.CREATE_ACCOUNT, "true")));
        assertFalse(isBroken(DraftField.DOCUMENT, Map.of()));
        assertTrue(isBroken(DraftField.URGENCY, Map.of(DraftField.MOTIVE, "RECLAMO")));
        assertFalse(isBroken(DraftField.URGENCY, Map.of(DraftField.MOTIVE, "FELICITACION")));
        assertTrue(isBroken(DraftField.PLACE_COMUNA, Map.of(DraftField.SCHOOL_NOTE, "Escuela")));
        assertFalse(
                isBroken(
                        DraftField.PLACE_COMUNA,
                        Map.of(DraftField.SCHOOL_NOTE, "Escuela", DraftField.SCHOOL, "RBD:1")));
    }

    private static boolean isBroken(DraftField field, Map<DraftField, String> typed) {
        DraftValues values = DraftValues.NOTHING.with(typed);
        return DraftRule.of(field).stream().anyMatch(rule -> rule.isBroken(field, values));
    }
}
