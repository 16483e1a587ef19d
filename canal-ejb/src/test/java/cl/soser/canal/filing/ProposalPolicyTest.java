package cl.soser.canal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.directory.SchoolScheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalPolicyTest {

    private static final DraftPolicy.Vocabulary ALL =
            new DraftPolicy.Vocabulary() {
                @Override
                public boolean hasMotive(String code) {
                    return true;
                }

                @Override
                public boolean hasTopic(String code) {
                    return !code.equals("VACACIONES");
                }

                @Override
                public List<String> subtopics(String topic) {
                    return topic.equals("CANASTAS")
                            ? List.of("FECHA_ENTREGA", "INCOMPLETA", "VENCIDO_DEFECTUOSO")
                            : List.of();
                }

                @Override
                public boolean hasSchool(String schemeAndCode) {
                    return true;
                }

                @Override
                public boolean hasComuna(String code) {
                    return true;
                }

                @Override
                public boolean tellsOfDanger(String subject, String detail) {
                    return false;
                }
            };

    private static Map<DraftField, String> missing(Map<DraftField, String> typed) {
        return ProposalPolicy.missing(DraftValues.NOTHING.with(typed), null, ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "El almuerzo llegó frío | BASICA_MEDIA | | SERVICIO_REGULAR",
                "Mi hijo CELÍACO comió pan | CELIACO | | SERVICIO_REGULAR",
                "La canasta llegó sin arroz, faltó | CANASTAS | INCOMPLETA | ENTREGA_CANASTAS",
                "Canasta con tallarines vencidos | CANASTAS | VENCIDO_DEFECTUOSO | ENTREGA_CANASTAS",
                "¿Cuándo dan la canasta? | CANASTAS | FECHA_ENTREGA | ENTREGA_CANASTAS",
                "Una canasta | CANASTAS | | ENTREGA_CANASTAS",
                "En prekínder no dieron leche | KINDER_PREKINDER | | SERVICIO_REGULAR",
                "No lee la huella | BIOMETRICO | | SERVICIO_REGULAR"
            })
    void theTopicIsReadFromTheWords(String detail, String topic, String part, String context) {
        Map<DraftField, String> proposed = missing(Map.of(DraftField.DETAIL, detail));
        assertEquals(topic, proposed.get(DraftField.TOPIC));
        assertEquals(part, proposed.get(DraftField.SUBTOPIC));
        assertEquals(context, proposed.get(DraftField.CONTEXT));
    }

    @Test
    void ofAKindergartenItIsTheirProgramme() {
        assertEquals(
                Optional.of("KINDER_PREKINDER"),
                TopicWords.topic("Faltó la leche", SchoolScheme.JUNJI, ALL::hasTopic));
    }

    @Test
    void aTopicThatIsNotOfferedIsNotProposed() {
        assertEquals("", missing(Map.of(DraftField.DETAIL, "En vacaciones")).get(DraftField.TOPIC));
    }

    @Test
    void whatWasChosenStays() {
        Map<DraftField, String> proposed =
                missing(
                        Map.of(
                                DraftField.DETAIL, "La canasta llegó tarde",
                                DraftField.TOPIC, "CELIACO",
                                DraftField.CONTEXT, "SERVICIO_REGULAR",
                                DraftField.SUBJECT, "Atraso"));
        assertEquals(java.util.Set.of(DraftField.URGENCY, DraftField.COMUNA), proposed.keySet());
    }

    @Test
    void nothingIsProposedBeforeItIsToldWhatHappened() {
        assertTrue(missing(Map.of(DraftField.MOTIVE, "RECLAMO")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"RECLAMO, '', MEDIA", "RECLAMO, GAS_FUEGO, ALTA", "CONSULTA, NINGUNO, BAJA"})
    void theUrgencyFollowsTheAnswerAboutDanger(String motive, String danger, String urgency) {
        assertEquals(
                urgency,
                missing(
                                Map.of(
                                        DraftField.DETAIL, "Pasó algo",
                                        DraftField.MOTIVE, motive,
                                        DraftField.DANGER, danger))
                        .get(DraftField.URGENCY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "El almuerzo llegó frío. Fue el lunes. | El almuerzo llegó frío",
                "¿Cuándo abren? Gracias | ¿Cuándo abren?",
                "Faltó pan... | Faltó pan...",
                "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
                        + " | uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce…"
            })
    void theSubjectIsTheFirstSentence(String detail, String subject) {
        assertEquals(subject, ProposalPolicy.subject(detail));
    }

    @Test
    void aWordWithoutEndIsCut() {
        assertEquals(81, ProposalPolicy.subject("x".repeat(500)).length());
    }
}
