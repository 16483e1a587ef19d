package cl.soser.canal.question;

import static cl.soser.canal.question.Necessity.OPCIONAL;
import static cl.soser.canal.question.QuestionKind.SI_NO;
import static cl.soser.canal.question.QuestionKind.TEXTO;
import static cl.soser.canal.question.Questionnaires.asked;
import static cl.soser.canal.question.Questionnaires.text;
import static cl.soser.canal.question.Questionnaires.waiting;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.shared.NotAllowedException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionValidatorTest {

    private static final AskedQuestion FIRST = asked("A", text(SI_NO, OPCIONAL));

    private static String refused(AskedQuestion... ordered) {
        return assertThrows(
                        NotAllowedException.class, () -> QuestionValidator.check(List.of(ordered)))
                .getMessage();
    }

    private static AskedQuestion after(String code, String other, String... answers) {
        return asked(code, waiting(text(SI_NO, OPCIONAL), other, answers));
    }

    @Test
    void aQuestionMayWaitForAnEarlierOne() {
        assertDoesNotThrow(
                () ->
                        QuestionValidator.check(
                                List.of(FIRST, after("B", "A", "SI"), after("C", "B", "NO"))));
    }

    private static AskedQuestion about(String code, String wording, String motive, String topic) {
        return new AskedQuestion(
                code,
                false,
                Questionnaires.about(
                        wording, text(SI_NO, OPCIONAL), List.of(motive), List.of(topic), Set.of()));
    }

    @Test
    void oneThatWaitsForAnotherThatIsNeverAskedBesideItIsRefused() {
        AskedQuestion first = about("A", "Uno", "RECLAMO", "CELIACO");
        AskedQuestion later =
                new AskedQuestion(
                        "B",
                        false,
                        waiting(about("B", "Dos", "CONSULTA", "BIOMETRICO").text(), "A", "SI"));
        assertEquals("question.condition.never", refused(first, later));
        assertDoesNotThrow(
                () ->
                        QuestionValidator.check(
                                List.of(first, new AskedQuestion("B", true, later.text()))));
    }

    @Test
    void theSameWordsAreAskedOnceInAForm() {
        AskedQuestion one = about("A", "¿Cuántas canastas?", "RECLAMO", "CANASTAS");
        assertEquals(
                "question.twice",
                refused(one, about("B", "¿CUANTAS  canastas?", "RECLAMO", "CANASTAS")));
        assertDoesNotThrow(
                () ->
                        QuestionValidator.check(
                                List.of(
                                        one,
                                        about("B", "¿Cuántas canastas?", "CONSULTA", "CANASTAS"))));
    }

    @Test
    void noCircleIsAccepted() {
        assertEquals("question.condition.circle", refused(after("A", "A", "SI")));
        assertEquals(
                "question.condition.circle",
                refused(after("A", "C", "SI"), after("B", "A", "SI"), after("C", "B", "SI")));
    }

    @Test
    void noQuestionWaitsForALaterOne() {
        assertEquals("question.condition.later", refused(after("B", "A", "SI"), FIRST));
    }

    @Test
    void whatItWaitsForMustBePossible() {
        assertEquals("question.condition.answers", refused(FIRST, after("B", "A")));
        assertEquals("question.condition.gone", refused(FIRST, after("B", "A", "TALVEZ")));
        assertEquals("question.condition.of", refused(FIRST, after("B", "NADIE", "SI")));
        assertEquals(
                "question.condition.of",
                refused(asked("A", text(TEXTO, OPCIONAL)), after("B", "A", "SI")));
        assertEquals(
                "question.condition.retired",
                refused(
                        new AskedQuestion("A", true, text(SI_NO, OPCIONAL)),
                        after("B", "A", "SI")));
    }
}
