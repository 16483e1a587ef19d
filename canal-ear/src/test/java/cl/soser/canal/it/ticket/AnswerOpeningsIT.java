package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.notification.AnswerOpening;
import cl.soser.canal.notification.AnswerOpeningQuery;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.TemplateContent;
import cl.soser.canal.notification.template.TemplateService;
import cl.soser.canal.response.Finding;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts to start an answer from. */
class AnswerOpeningsIT extends TicketCase {

    @Inject AnswerOpeningQuery answerOpeningQuery;
    @Inject TemplateService templates;

    private List<AnswerOpening> offered(String number, Stage stage) throws Exception {
        return as(writer(), () -> List.copyOf(answerOpeningQuery.of(number, stage).keySet()));
    }

    @Test
    void whatIsOfferedFitsStageAndMotive() throws Exception {
        String complaint = in(TicketStatus.EN_AREA);
        assertEquals(
                List.of(AnswerOpening.ACOGE, AnswerOpening.ACOGE_EN_PARTE, AnswerOpening.NO_ACOGE),
                offered(complaint, Stage.RESPUESTA_DEFINITIVA));
        assertEquals(List.of(AnswerOpening.PASOS), offered(complaint, Stage.RESPUESTA));
        String question = file("CONSULTA", "¿Qué día hay fruta?", "Quisiera saber qué día dan.");
        as(
                administrator(),
                () -> ticketService.validateRouting(ref(question), ANSWERING, "es de cocina"));
        assertEquals(List.of(AnswerOpening.INFORMA), offered(question, Stage.RESPUESTA_DEFINITIVA));
    }

    @Test
    void itComesWithTheFactsOfTheTicketAndIsNotSubmittedUnfinished() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String text = as(writer(), () -> answerOpeningQuery.text(number, AnswerOpening.ACOGE));
        assertTrue(text.contains("«Bandejas con poca comida»"), text);
        assertTrue(text.contains("Escuela de prueba"), text);
        assertTrue(text.contains("[Complete: "), text);
        draft(number, definitive(text, Finding.ACOGIDO));
        IncompleteException no = assertThrows(IncompleteException.class, () -> submit(number));
        assertEquals(List.of(new Missing("answer.body.unfilled", "body")), no.lacks());
    }

    @Test
    void theAdministratorsWordingIsTheOneOffered() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String variant = "RECLAMO.BASICA_MEDIA";
        as(
                administrator(),
                () ->
                        templates.save(
                                MessageCode.INICIO_ACOGE_EN_PARTE,
                                variant,
                                templates.row(MessageCode.INICIO_ACOGE_EN_PARTE, variant).version(),
                                new TemplateContent(
                                        "Sí, pero no todo", "Sobre «{asunto}»: {area}")));
        assertEquals(
                "Sí, pero no todo",
                as(
                        writer(),
                        () ->
                                answerOpeningQuery
                                        .of(number, Stage.RESPUESTA_DEFINITIVA)
                                        .get(AnswerOpening.ACOGE_EN_PARTE)));
        assertEquals(
                "Sobre «Bandejas con poca comida»: Operaciones",
                as(writer(), () -> answerOpeningQuery.text(number, AnswerOpening.ACOGE_EN_PARTE)));
    }

    @Test
    void whoMayNotWriteTheAnswerGetsNone() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        assertThrows(
                NotFoundException.class,
                () -> as(area("RRHH"), () -> answerOpeningQuery.text(number, AnswerOpening.ACOGE)));
        assertThrows(
                jakarta.ejb.EJBAccessException.class,
                () ->
                        as(
                                with("OPERADOR"),
                                () -> answerOpeningQuery.text(number, AnswerOpening.ACOGE)));
    }
}
