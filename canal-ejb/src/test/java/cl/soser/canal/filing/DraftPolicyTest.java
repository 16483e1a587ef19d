package cl.soser.canal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.TypedField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final DraftPolicy.Vocabulary WORDS =
            new DraftPolicy.Vocabulary() {
                @Override
                public boolean hasMotive(String code) {
                    return code.equals("RECLAMO");
                }

                @Override
                public boolean hasTopic(String code) {
                    return List.of("CANASTAS", "CELIACO").contains(code);
                }

                @Override
                public List<String> subtopics(String topic) {
                    return topic.equals("CANASTAS") ? List.of("INCOMPLETA") : List.of();
                }

                @Override
                public boolean hasSchool(String schemeAndCode) {
                    return schemeAndCode.equals("RBD:2220");
                }

                @Override
                public boolean hasComuna(String code) {
                    return code.equals("13101");
                }

                @Override
                public boolean tellsOfDanger(String subject, String detail) {
                    return detail.contains("vomitó");
                }
            };

    @ParameterizedTest
    @EnumSource(FilingStep.class)
    void aWholeFormHasNoFlaw(FilingStep step) {
        assertEquals(List.of(), flaws(step, whole()));
    }

    @ParameterizedTest
    @EnumSource(FilingStep.class)
    void anEmptyStepHasFlaws(FilingStep step) {
        assertEquals(false, flaws(step, DraftValues.NOTHING).isEmpty());
    }

    @Test
    void whoIsKnownIsAskedNothingMore() {
        assertEquals(
                List.of(),
                DraftPolicy.flaws(FilingStep.PERSONA, DraftValues.NOTHING, WORDS, TODAY, true));
    }

    @ParameterizedTest
    @CsvSource({
        "MOTIVE, QUEJA, motive, filing.motive.unknown",
        "SCHOOL, RBD:1, schoolText, flaw.school.gone",
        "SCHOOL, 7, schoolText, flaw.school.gone",
        "CONTEXT, OTRO, context, flaw.context",
        "TOPIC, INVENTADO, topic, filing.topic.unknown",
        "SUBTOPIC, '', subtopic, filing.subtopic.missing",
        "SUBTOPIC, AUTORIZACION, subtopic, filing.subtopic.foreign",
        "URGENCY, NO_INDICADA, urgency, flaw.urgency",
        "SUBJECT, '  ', subject, flaw.subject",
        "DETAIL, '', detail, flaw.detail",
        "AFFECTED, muchos, affected, flaw.count",
        "AFFECTED, 100001, affected, flaw.count",
        "HAPPENED_ON, 31-02-2026, happenedOn, error.date",
        "HAPPENED_ON, 26-11-2026, happenedOn, flaw.future",
        "EXPIRES_ON, 2026-13-01, expiresOn, error.date",
        "FIRST_NAMES, '', firstNames, flaw.firstNames",
        "DOCUMENT, 12.345.678-9, document, flaw.document",
        "DOCUMENT_TYPE, CEDULA, documentType, flaw.choice",
        "USER_TYPE, VECINO, userType, flaw.userType",
        "EMAIL, rosa@, email, flaw.email",
        "MOBILE, 12, mobile, flaw.phone",
        "LANDLINE, 12, landline, flaw.phone",
        "COMUNA, 99999, comunaCode, flaw.comuna",
        "BIRTH_DATE, 25-11-2027, birthDate, flaw.future",
        "BIRTH_DATE, 26-11-2012, birthDate, flaw.birthDate.young",
        "BIRTH_DATE, 01-01-1850, birthDate, flaw.birthDate.old",
        "SEX, X, sex, flaw.choice"
    })
    void oneWrongAnswerIsToldAtItsField(String name, String typed, String told, String message) {
        TypedField field = field(name);
        DraftValues wrong = whole().with(Map.of(field, typed));
        List<DraftError> flaws = flaws(DraftField.stepOf(field), wrong);
        assertEquals(
                List.of(told + " " + message),
                flaws.stream().map(flaw -> flaw.field() + " " + flaw.message()).toList());
    }

    @Test
    void thanksAreNotAskedHowUrgentTheyAre() {
        DraftValues thanks =
                whole().with(Map.of(DraftField.MOTIVE, "FELICITACION", DraftField.URGENCY, ""));
        assertEquals(List.of(), flaws(FilingStep.RELATO, thanks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GAS_FUEGO", "NINGUNO", "LABORAL", "INVENTADO"})
    void theQuestionAboutDangerStopsNobody(String answer) {
        DraftValues typed = whole().with(Map.of(DraftField.DANGER, answer));
        assertEquals(List.of(), flaws(FilingStep.RELATO, typed));
        assertEquals(
                List.of("GAS_FUEGO", "NINGUNO").contains(answer), typed.codes().danger() != null);
    }

    @Test
    void aPupilWhoGivesNoDateIsAskedForTheAgeBand() {
        DraftValues pupil =
                whole().with(Map.of(DraftField.USER_TYPE, "ESTUDIANTE", DraftField.BIRTH_DATE, ""));
        assertEquals(List.of("ageBand flaw.ageBand"), told(pupil));
        assertEquals(List.of(), told(pupil.with(Map.of(DraftField.AGE_BAND, "DESDE_14"))));
        assertEquals(
                List.of("ageBand flaw.birthDate.young"),
                told(pupil.with(Map.of(DraftField.AGE_BAND, "MENOR_14"))));
        assertEquals(
                List.of("ageBand flaw.ageBand"),
                told(pupil.with(Map.of(DraftField.AGE_BAND, "OTRA"))));
        assertEquals(
                List.of(),
                told(whole().with(Map.of(DraftField.BIRTH_DATE, ""))),
                "no adult is asked");
    }

    @Test
    void whatTellsOfDangerIsTakenFromAChild() {
        DraftValues danger =
                whole().with(
                                Map.of(
                                        DraftField.USER_TYPE, "ESTUDIANTE",
                                        DraftField.BIRTH_DATE, "",
                                        DraftField.AGE_BAND, "MENOR_14",
                                        DraftField.URGENCY, "ALTA"));
        assertEquals(List.of(), told(danger));
        assertEquals(List.of(), told(danger.with(Map.of(DraftField.BIRTH_DATE, "26-11-2018"))));
        assertTrue(danger.isOfChild(TODAY), "who gets no account");
        DraftValues calm = danger.with(Map.of(DraftField.URGENCY, "MEDIA"));
        assertEquals(List.of("ageBand flaw.birthDate.young"), told(calm));
        assertEquals(
                List.of(),
                told(calm.with(Map.of(DraftField.DETAIL, "Mi amiga vomitó después de comer"))),
                "the words tell of it");
    }

    private static List<String> told(DraftValues typed) {
        return flaws(FilingStep.PERSONA, typed).stream()
                .map(flaw -> flaw.field() + " " + flaw.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "COLEGIO, JUNAEB",
        "JARDIN_JUNJI, JUNJI",
        "JARDIN_INTEGRA, INTEGRA",
        "NO_SABE, JUNAEB",
        "'', JUNAEB"
    })
    void aPlaceToldInWordsBelongsToTheInstitutionThatThePersonSays(
            String kind, String institution) {
        DraftValues elsewhere =
                whole().with(
                                Map.of(
                                        DraftField.SCHOOL, "",
                                        DraftField.SCHOOL_NOTE, "Jardín Los Copihues",
                                        DraftField.PLACE_COMUNA, "13101",
                                        DraftField.PLACE_KIND, kind));
        assertEquals(List.of(), flaws(FilingStep.LUGAR, elsewhere));
        assertEquals(institution, elsewhere.place(null).institution());
        assertEquals(
                "flaw.choice",
                flaws(FilingStep.LUGAR, elsewhere.with(Map.of(DraftField.PLACE_KIND, "CASINO")))
                        .get(0)
                        .message());
    }

    @Test
    void fourteenTodayIsOldEnough() {
        DraftValues young = whole().with(Map.of(DraftField.BIRTH_DATE, "25-11-2012"));
        assertEquals(List.of(), flaws(FilingStep.PERSONA, young));
    }

    @Test
    void aPlaceNotInTheDirectoryNeedsItsNameAndComuna() {
        DraftValues elsewhere =
                whole().with(
                                Map.of(
                                        DraftField.SCHOOL, "",
                                        DraftField.SCHOOL_NOTE, "Jardín Los Copihues",
                                        DraftField.PLACE_COMUNA, "13101"));
        assertEquals(List.of(), flaws(FilingStep.LUGAR, elsewhere));
        DraftValues nowhere = elsewhere.with(Map.of(DraftField.PLACE_COMUNA, "99999"));
        assertEquals("placeComuna", flaws(FilingStep.LUGAR, nowhere).get(0).field());
    }

    @Test
    void anAccountNeedsNeitherBirthDateNorSex() {
        DraftValues account =
                whole().with(
                                Map.of(
                                        DraftField.CREATE_ACCOUNT, "true",
                                        DraftField.BIRTH_DATE, "",
                                        DraftField.SEX, ""));
        assertEquals(List.of(), flaws(FilingStep.PERSONA, account));
    }

    /** Who is known may tell more of herself, and what she tells is judged. */
    @Test
    void whatSomebodyKnownAddsIsJudged() {
        DraftValues added =
                DraftValues.NOTHING.with(
                        Map.of(
                                DraftField.USER_TYPE, "VECINO",
                                DraftField.BIRTH_DATE, "26-11-2012",
                                DraftField.COMUNA, "99999",
                                DraftField.SEX, "X"));
        assertEquals(
                List.of("userType", "comunaCode", "birthDate", "sex"),
                DraftPolicy.flaws(FilingStep.PERSONA, added, WORDS, TODAY, true).stream()
                        .map(DraftError::field)
                        .toList());
    }

    @Test
    void aTelephoneOrAMailboxIsEnoughAndNoDocumentIsDemanded() {
        DraftValues called = whole().with(Map.of(DraftField.EMAIL, "", DraftField.DOCUMENT, ""));
        assertEquals(List.of(), told(called));
        assertEquals(
                List.of(),
                told(called.with(Map.of(DraftField.EMAIL, "a@b.cl", DraftField.MOBILE, ""))));
        assertEquals(
                List.of("mobile flaw.contact"), told(called.with(Map.of(DraftField.MOBILE, ""))));
        assertEquals(
                List.of("document flaw.document.missing", "email flaw.email.missing"),
                told(called.with(Map.of(DraftField.CREATE_ACCOUNT, "true"))));
    }

    @Test
    void whatIsTooLongIsSaidAndKept() {
        DraftValues longer = whole().with(Map.of(DraftField.SUBJECT, "a".repeat(151)));
        assertEquals("flaw.tooLong", flaws(FilingStep.RELATO, longer).get(0).message());
        assertEquals(151, longer.get(DraftField.SUBJECT).length());
    }

    private static List<DraftError> flaws(FilingStep step, DraftValues typed) {
        return DraftPolicy.flaws(step, typed, WORDS, TODAY, false);
    }

    private static TypedField field(String name) {
        return DraftField.all().stream()
                .filter(field -> ((Enum<?>) field).name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static DraftValues whole() {
        Map<TypedField, String> all = new HashMap<>();
        Stream.of(
                        "MOTIVE=RECLAMO",
                        "SCHOOL=RBD:2220",
                        "CONTEXT=ENTREGA_CANASTAS",
                        "TOPIC=CANASTAS",
                        "SUBTOPIC=INCOMPLETA",
                        "URGENCY=MEDIA",
                        "SUBJECT=Faltó el arroz",
                        "DETAIL=La canasta llegó sin arroz.",
                        "AFFECTED=1.200",
                        "HAPPENED_ON=24-11-2026",
                        "EXPIRES_ON=2027-01-31",
                        "FIRST_NAMES=Rosa",
                        "LAST_NAMES=Prueba",
                        "DOCUMENT_TYPE=RUT",
                        "DOCUMENT=12.345.678-5",
                        "USER_TYPE=APODERADO",
                        "EMAIL=rosa@canal.example",
                        "MOBILE=9 8765 4321",
                        "LANDLINE=41 234 5678",
                        "COMUNA=13101",
                        "BIRTH_DATE=01-05-1985",
                        "SEX=NO_INDICADO")
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> all.put(field(pair[0]), pair[1]));
        return DraftValues.NOTHING.with(all);
    }
}
