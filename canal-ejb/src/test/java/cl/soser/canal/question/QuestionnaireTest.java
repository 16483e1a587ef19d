package cl.soser.canal.question;

import static cl.soser.canal.question.Necessity.OBLIGATORIA;
import static cl.soser.canal.question.Necessity.OPCIONAL;
import static cl.soser.canal.question.QuestionKind.FECHA;
import static cl.soser.canal.question.QuestionKind.FECHA_HORA;
import static cl.soser.canal.question.QuestionKind.SI_NO;
import static cl.soser.canal.question.QuestionKind.TEXTO;
import static cl.soser.canal.question.QuestionKind.TEXTO_LARGO;
import static cl.soser.canal.question.QuestionKind.UNA;
import static cl.soser.canal.question.QuestionKind.VARIAS;
import static cl.soser.canal.question.Questionnaires.CALL;
import static cl.soser.canal.question.Questionnaires.WEB;
import static cl.soser.canal.question.Questionnaires.asked;
import static cl.soser.canal.question.Questionnaires.followed;
import static cl.soser.canal.question.Questionnaires.numbered;
import static cl.soser.canal.question.Questionnaires.said;
import static cl.soser.canal.question.Questionnaires.text;
import static cl.soser.canal.question.Questionnaires.waiting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.shared.NotAllowedException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static final Questionnaire TWO =
            Questionnaires.of(
                    asked("GLUTEN", text(SI_NO, OBLIGATORIA)),
                    asked("SINTOMAS", waiting(text(VARIAS, OBLIGATORIA), "GLUTEN", "SI")));

    private static List<String> flaws(QuestionnaireResult hearing) {
        return hearing.flaws().stream().map(f -> f.question() + " " + f.message()).toList();
    }

    private static String kept(QuestionContent text, String... typed) {
        QuestionnaireResult hearing =
                Questionnaires.of(asked("Q", text))
                        .read(WEB, said(Map.of("Q", Arrays.asList(typed))));
        return hearing.flaws().isEmpty()
                ? hearing.answers().all().stream().map(JudgedAnswer::kept).findAny().orElse("")
                : hearing.flaws().get(0).message();
    }

    @Test
    void whatIsMandatoryIsMissedOnTheWebAndNowhereElse() {
        assertEquals(List.of("GLUTEN question.choose"), flaws(TWO.read(WEB, ReplyValues.NONE)));
        assertEquals(List.of(), flaws(TWO.read(CALL, ReplyValues.NONE)));
    }

    @Test
    void whoDoesNotKnowHasAnsweredWhatMustBeAnswered() {
        assertEquals("NO_SABE", kept(text(FECHA, OBLIGATORIA), "", "NO_SABE"));
        assertEquals("NO_SABE", kept(text(SI_NO, OBLIGATORIA), "NO_SABE"));
        assertEquals("2026-11-24", kept(text(FECHA, OBLIGATORIA), "24-11-2026", "NO_SABE"));
        assertEquals("error.date", kept(text(FECHA, OPCIONAL), "NO_SABE"));
        QuestionnaireResult unknown = TWO.read(WEB, said(Map.of("GLUTEN", List.of("NO_SABE"))));
        assertEquals(List.of(), flaws(unknown), "what depends on it stays closed");
        AnsweredQuestion read = TWO.answers(Map.of("GLUTEN", "NO_SABE")).get(0);
        assertTrue(read.isUnknown());
        assertFalse(TWO.answers(Map.of("GLUTEN", "SI")).get(0).isUnknown());
    }

    @Test
    void whoCouldNotBeAskedMissesNothingButAnswersRightAndIsStoppedAllTheSame() {
        List<String> yes = List.of("si");
        ReplyValues unasked = said(Map.of(ReplyValues.UNASKED, yes));
        assertEquals(List.of(), flaws(TWO.read(WEB, unasked)));
        assertEquals(List.of(), TWO.read(WEB, unasked).answers().all());
        assertEquals(
                List.of("GLUTEN question.gone"),
                flaws(TWO.read(WEB, unasked.with(said(Map.of("GLUTEN", List.of("TALVEZ")))))));
        Questionnaire stop =
                Questionnaires.of(asked("Q", followed(text(SI_NO, OPCIONAL), Effect.ALTO, "SI")));
        assertEquals(
                List.of("Q question.stopped"),
                flaws(stop.read(WEB, unasked.with(said(Map.of("Q", List.of("SI")))))));
    }

    @Test
    void nothingIsMissingWhenStaffFillInWhatCameByTheWeb() {
        assertEquals(List.of(), flaws(TWO.readFromStaff(WEB, ReplyValues.NONE)));
        QuestionnaireResult heard =
                TWO.readFromStaff(
                        WEB, said(Map.of("GLUTEN", List.of("SI"), "SINTOMAS", List.of())));
        assertEquals(List.of(), flaws(heard));
        assertEquals(1, heard.answers().all().size());
        assertEquals(
                List.of("GLUTEN question.gone"),
                flaws(TWO.readFromStaff(WEB, said(Map.of("GLUTEN", List.of("TALVEZ"))))));
    }

    @Test
    void noneOfTheseGoesWithNoOther() {
        QuestionContent symptoms =
                Questionnaires.offering(
                        text(VARIAS, OPCIONAL),
                        new OfferedChoice("VOMITOS", "Vómitos", false),
                        new OfferedChoice("NO_RESPIRA", "Le cuesta respirar", false),
                        new OfferedChoice("NINGUNO", "Ninguno por ahora", false));
        assertEquals("question.alone", kept(symptoms, "NO_RESPIRA", "NINGUNO"));
        assertEquals("NINGUNO", kept(symptoms, "NINGUNO"));
        assertEquals("VOMITOS,NO_RESPIRA", kept(symptoms, "VOMITOS", "NO_RESPIRA"));
    }

    @Test
    void aQuestionIsOpenOnlyOnceWhatItWaitsForIsAnswered() {
        QuestionnaireResult no =
                TWO.read(WEB, said(Map.of("GLUTEN", List.of("NO"), "SINTOMAS", List.of("DOLOR"))));
        assertEquals(List.of(), flaws(no));
        assertEquals(
                List.of("GLUTEN"),
                no.answers().all().stream().map(JudgedAnswer::question).toList());
        assertEquals(
                List.of("SINTOMAS question.choose"),
                flaws(TWO.read(WEB, said(Map.of("GLUTEN", List.of("SI"))))));
    }

    @Test
    void ofAClosedQuestionNothingElseOpens() {
        Questionnaire three =
                Questionnaires.of(
                        asked("A", text(SI_NO, OPCIONAL)),
                        asked("B", waiting(text(SI_NO, OPCIONAL), "A", "SI")),
                        asked("C", waiting(text(TEXTO, OBLIGATORIA), "B", "SI")));
        Map<String, List<String>> hidden = Map.of("A", List.of("NO"), "B", List.of("SI"));
        assertEquals(List.of(), flaws(three.read(WEB, said(hidden))));
    }

    @Test
    void answersToWhatIsNotAskedAreLeftOut() {
        Questionnaire other = Questionnaires.of(asked("Q", text(TEXTO, OPCIONAL)));
        QuestionScope elsewhere = new QuestionScope("RECLAMO", "CANASTAS", null, Channel.WEB);
        assertTrue(other.asked(elsewhere).isEmpty());
        ReplyValues said = said(Map.of("Q", List.of("algo"), "NADIE_PREGUNTA", List.of("x")));
        assertTrue(other.read(elsewhere, said).answers().all().isEmpty());
        assertEquals(1, other.read(WEB, said).answers().all().size());
        assertTrue(
                new Questionnaire(
                                7, List.of(new AskedQuestion("Q", true, text(TEXTO, OBLIGATORIA))))
                        .asked(WEB)
                        .isEmpty());
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        assertEquals("DOLOR", kept(text(UNA, OPCIONAL), "DOLOR"));
        assertEquals("question.gone", kept(text(UNA, OPCIONAL), "OTRO"));
        assertEquals("question.gone", kept(text(UNA, OPCIONAL), "<script>"));
        assertEquals("VOMITOS,DOLOR", kept(text(VARIAS, OPCIONAL), "DOLOR", "VOMITOS", "DOLOR"));
        assertEquals("question.gone", kept(text(VARIAS, OPCIONAL), "DOLOR", "TODO"));
        assertEquals("question.gone", kept(text(SI_NO, OPCIONAL), "si"));
    }

    @Test
    void numbersKeepTheirRange() {
        assertEquals("1200", kept(numbered(0, 5000), "1.200"));
        assertEquals("question.number.range", kept(numbered(1, 10), "11"));
        assertEquals("question.number.least", kept(numbered(1, null), "0"));
        assertEquals("question.number.most", kept(numbered(null, 10), "99999999"));
        assertEquals("question.number", kept(numbered(null, null), "999999999999"));
        assertEquals("question.number", kept(numbered(null, null), "muchos"));
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        assertEquals("2026-11-05", kept(text(FECHA, OPCIONAL), "5/11/2026"));
        assertEquals("error.date", kept(text(FECHA, OPCIONAL), "31-02-2026"));
        assertEquals("2026-11-05T13:45", kept(text(FECHA_HORA, OPCIONAL), "05-11-2026 13:45"));
        assertEquals(
                "2026-11-05T09:05", kept(text(FECHA_HORA, OPCIONAL), "5-11-2026 a las 9.05 hrs"));
        assertEquals("2026-11-05T13:45", kept(text(FECHA_HORA, OPCIONAL), "2026-11-05T13:45"));
        assertEquals("question.moment", kept(text(FECHA_HORA, OPCIONAL), "05-11-2026 25:00"));
        assertEquals("question.moment", kept(text(FECHA_HORA, OPCIONAL), "05-11-2026"));
    }

    @Test
    void wordsAreAsLongAsTheyMayBe() {
        assertEquals("flaw.tooLong", kept(text(TEXTO, OPCIONAL), "a".repeat(201)));
        assertEquals("a b", kept(text(TEXTO, OPCIONAL), "a\nb"));
        assertEquals("a\nb", kept(text(TEXTO_LARGO, OPCIONAL), " a\r\nb\u0000 "));
        assertEquals("", kept(text(TEXTO, OPCIONAL), "  "));
    }

    @Test
    void theWebStopsUntilItWasReadAndNothingElseDoes() {
        Questionnaire stop =
                Questionnaires.of(asked("Q", followed(text(SI_NO, OPCIONAL), Effect.ALTO, "SI")));
        ReplyValues yes = said(Map.of("Q", List.of("SI")));
        assertEquals(List.of("Q question.stopped"), flaws(stop.read(WEB, yes)));
        assertThrows(NotAllowedException.class, stop.read(WEB, yes)::answers);
        assertEquals(List.of(), flaws(stop.read(CALL, yes)));
        assertEquals(List.of(), flaws(stop.read(WEB, said(Map.of("Q", List.of("NO"))))));
        ReplyValues read = yes.with(said(Map.of(ReplyValues.readName("Q"), List.of("si"))));
        assertEquals(List.of(), flaws(stop.read(WEB, read)));
    }

    @Test
    void wordsOfAnswersCountAsWordsOfTheRequestAndThoseOfQuestionsDoNot() {
        Questionnaire both =
                Questionnaires.of(
                        asked("A", text(VARIAS, OPCIONAL)),
                        asked("B", text(SI_NO, OPCIONAL)),
                        asked("C", text(TEXTO_LARGO, OPCIONAL)));
        GivenAnswers answers =
                both.read(
                                WEB,
                                said(
                                        Map.of(
                                                "A", List.of("VOMITOS", "DOLOR"),
                                                "B", List.of("NO"),
                                                "C", List.of("Desde ayer"))))
                        .answers();
        assertEquals("Vómitos. Dolor de estómago. Desde ayer", answers.prose());
    }

    @Test
    void aPersonalAnswerIsNotFoundByItsWordsAndIsMasked() {
        Questionnaire one = Questionnaires.of(asked("N", numbered(null, null)));
        AnsweredQuestion said = one.answers(Map.of("N", "12")).get(0);
        assertEquals(List.of("12"), said.values());
        assertEquals(List.of(), said.maskedIfPersonal().values());
        assertTrue(said.maskedIfPersonal().masked());
        assertFalse(said.masked());
    }

    @Test
    void whatWasAnsweredReadsAsItWasAskedThoughTheChoiceIsGone() {
        Questionnaire old = Questionnaires.of(asked("A", text(UNA, OPCIONAL)));
        assertEquals(List.of("Otro"), old.answers(Map.of("A", "OTRO")).get(0).values());
    }

    @Test
    void answersFitOnlyTheRequestTheyWereGivenFor() {
        GivenAnswers answers = TWO.read(CALL, said(Map.of("GLUTEN", List.of("SI")))).answers();
        assertTrue(answers.areAbout("RECLAMO", "CELIACO", null, Channel.LINEA_800));
        assertFalse(answers.areAbout("RECLAMO", "CELIACO", null, Channel.WEB));
        assertTrue(GivenAnswers.NONE.areAbout("RECLAMO", "X", null, Channel.PAPEL));
    }
}
