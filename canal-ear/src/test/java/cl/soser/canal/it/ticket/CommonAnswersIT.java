package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.incident.CommonAnswerDetails;
import cl.soser.canal.incident.CommonAnswerService;
import cl.soser.canal.incident.CommonChoice;
import cl.soser.canal.notification.outbox.CallBackOutcome;
import cl.soser.canal.notification.outbox.CallBackService;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.RecipientObstacle;
import cl.soser.canal.response.RecipientState;
import cl.soser.canal.response.StaleAnswerException;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One text serves the tickets of an incident: approved once, and each citizen's own answer. */
@Tag(DerbySuite.LONG)
class CommonAnswersIT extends IncidentCase {

    private static final String BODY =
            "Retiramos la leche y la cambiamos; desde mañana se revisa cada caja al llegar.";

    @Inject CommonAnswerService common;
    @Inject CallBackService calls;
    @Inject AttachmentService attachmentService;

    private void inTheArea(String... numbers) throws Exception {
        for (String number : numbers) {
            as(
                    administrator(),
                    () -> ticketService.validateRouting(ref(number), ANSWERING, "es suya"));
            if (ticket(number).getOperativeUrgency() != Urgency.MEDIA) {
                as(
                        administrator(),
                        () -> ticketService.treatAs(ref(number), Urgency.MEDIA, "sin riesgo"));
            }
        }
    }

    /** By web, by telephone (to be told so) and on paper. */
    private List<String> three() throws Exception {
        String web = milk(Channel.WEB, "Ana", "40000001-8", -3);
        String call =
                complaints.file(
                        Channel.LINEA_800,
                        school.getId(),
                        null,
                        "La leche venía vencida en la bandeja",
                        "Berta",
                        "40000002-6",
                        null,
                        start.minusSeconds(7200));
        String paper = milk(Channel.PAPEL, "Carla", "40000003-4", -1);
        inTheArea(web, call, paper);
        joined(web, call, paper);
        return List.of(web, call, paper);
    }

    private void choose(Known who, String on, String... others) throws Exception {
        as(who, () -> common.choose(on, version(on), Set.of(others)));
    }

    private void drafted(String on, String... others) throws Exception {
        draft(on, definitive(BODY, Finding.ACOGIDO));
        choose(writer(), on, others);
    }

    /** What the server's timer does; it may be faster. */
    private void give() {
        for (Long owed : answerReleaseWorker.owed(100)) {
            try {
                answerReleaseWorker.give(owed);
            } catch (RuntimeException timerWasFaster) {
                // then it has been given
            }
        }
    }

    private void sendToAll(String on) throws Exception {
        sendAndLeave(on);
        give();
    }

    private Map<String, RecipientState> states(String on) throws Exception {
        return rows(on).stream()
                .collect(Collectors.toMap(row -> row.ticket().number(), row -> row.state()));
    }

    private List<CommonAnswerDetails.Row> rows(String on) throws Exception {
        return as(administrator(), () -> common.of(on)).get(0).rows();
    }

    private Answer sent(String number) {
        List<Answer> all =
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT a FROM Answer a
                                                WHERE a.ticket.number = :number
                                                AND a.state = :sent""",
                                                Answer.class)
                                        .setParameter("number", number)
                                        .setParameter("sent", AnswerState.ENVIADA)
                                        .getResultList());
        assertTrue(all.size() <= 1, "answered twice: " + number);
        return all.isEmpty() ? null : all.get(0);
    }

    private long messages(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT COUNT(m) FROM OutboundMessage m, Ticket t
                                        WHERE m.ticketId = t.id AND t.number = :number
                                        AND m.answerId IS NOT NULL""",
                                        Long.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    private void assertRefused(String key, Known who, Step step) {
        assertEquals(
                key, assertThrows(NotAllowedException.class, () -> as(who, step)).getMessage());
    }

    private List<String> lacks(Known who, Step step) {
        return assertThrows(IncompleteException.class, () -> as(who, step)).lacks().stream()
                .map(lack -> lack.key())
                .toList();
    }

    @Test
    void approvedOnceItIsEachOnesOwnByTheirOwnWay() throws Exception {
        List<String> all = three();
        String web = all.get(0);
        String call = all.get(1);
        String paper = all.get(2);
        drafted(web, call, paper);
        submit(web);
        as(administrator(), () -> answers.askApproval(ref(web), "va a tres personas"));
        as(manager(), () -> answers.approve(ref(web), version(web)));
        sendToAll(web);

        assertEquals(
                Map.of(call, RecipientState.ENTREGADA, paper, RecipientState.ENTREGADA),
                states(web));
        assertEquals(TicketStatus.CERRADO, status(web));
        assertEquals(TicketStatus.CERRADO, status(paper));
        assertEquals(BODY, sent(paper).getBody());
        assertEquals(manager().id(), sent(paper).getApprovedBy());
        assertEquals(ticket(paper).getFirstAnswerAt(), sent(paper).getLeftAt());
        assertEquals(1, sent(paper).getActions().size());
        assertEquals(1, messages(web));
        assertEquals(1, messages(paper));

        assertEquals(AnswerState.POR_ENTREGAR, underWay(call).getState());
        assertNull(ticket(call).getFirstAnswerAt(), "it leaves when she is reached");
        assertTrue(ticket(call).isCallOwed());
        assertEquals(1, as(administrator(), () -> calls.of(call)).size());
        time.advance(Duration.ofHours(1));
        as(with("OPERADOR"), () -> calls.record(ref(call), CallBackOutcome.LLAMADA_LOGRADA, null));
        assertEquals(TicketStatus.CERRADO, status(call));
        assertTrue(
                ticket(call).getFirstAnswerAt().isAfter(ticket(web).getFirstAnswerAt()),
                "each its own clock");

        give();
        assertNotNull(sent(paper));
        assertEquals(1, messages(paper));
    }

    @Test
    void whoWasNotChosenIsStillOwedAnAnswer() throws Exception {
        List<String> all = three();
        drafted(all.get(0), all.get(1));
        submit(all.get(0));
        sendToAll(all.get(0));
        assertEquals(TicketStatus.EN_AREA, status(all.get(2)));
        assertNull(sent(all.get(2)));
    }

    @Test
    void choosingIsAnEditThatVoidsTheApprovalAndWhoChoosesMayNotApprove() throws Exception {
        List<String> all = three();
        String on = all.get(0);
        draft(on, definitive("No encontramos la falta que se nos contó.", Finding.NO_ACOGIDO));
        submit(on);
        as(administrator(), () -> answers.askApproval(ref(on), null));
        as(manager(), () -> answers.approve(ref(on), version(on)));
        choose(administrator(), on, all.get(2));
        assertRefused("answer.approval.needed", administrator(), () -> answers.send(ref(on), true));
        Known both =
                accounts.account(
                        "elige-y-visa@it.example",
                        Set.of("ADMINISTRADOR", "OPERACIONES"),
                        Set.of(),
                        null);
        choose(both, on, all.get(1), all.get(2));
        as(administrator(), () -> answers.askApproval(ref(on), null));
        assertRefused("answer.approve.own", both, () -> answers.approve(ref(on), version(on)));
        assertThrows(
                NotAllowedException.class,
                () -> choose(administrator(), on, all.get(1)),
                "nobody changes it while it awaits the approval");
        as(manager(), () -> answers.approve(ref(on), version(on)));
        sendToAll(on);
        assertNotNull(sent(all.get(2)));
    }

    @Test
    void theStrictestOfTheTicketsDecidesAboutTheApproval() throws Exception {
        List<String> all = three();
        as(
                administrator(),
                () -> ticketService.treatAs(ref(all.get(2)), Urgency.ALTA, "niños enfermos"));
        drafted(all.get(0), all.get(1));
        submit(all.get(0));
        assertTrue(as(administrator(), () -> answers.approvalReason(all.get(0))).isEmpty());
        choose(administrator(), all.get(0), all.get(1), all.get(2));
        assertEquals(
                "La urgencia es alta.",
                as(administrator(), () -> answers.approvalReason(all.get(0))).orElseThrow());
        assertRefused(
                "answer.approval.needed",
                administrator(),
                () -> answers.send(ref(all.get(0)), true));
    }

    @Test
    void aTextForAComplaintSaysWhatAComplaintAsksWhereverItIsWritten() throws Exception {
        List<String> all = three();
        String question = file("CONSULTA", "¿Por qué la leche venía vencida?", "Quisiera saber.");
        inTheArea(question);
        long id =
                as(administrator(), () -> incidentQuery.ofTicket(all.get(0)))
                        .incident()
                        .incident()
                        .getId();
        as(administrator(), () -> joining.add(incident(id), List.of(question)));
        draft(
                question,
                new AnswerContent(
                        Stage.RESPUESTA_DEFINITIVA, BODY, null, null, null, null, List.of()));
        choose(writer(), question, all.get(2));
        assertEquals(
                List.of(
                        "answer.finding.missing",
                        "answer.cause.missing",
                        "answer.causeKind.missing",
                        "answer.actions.missing"),
                lacks(writer(), () -> answers.submit(ref(question))));
        draft(question, definitive(BODY, Finding.ACOGIDO));
        submit(question);
        sendToAll(question);
        assertEquals(Finding.ACOGIDO, sent(all.get(2)).getFinding());
    }

    @Test
    void theFindingOfAComplaintIsNotToldToWhoOnlyAsked() throws Exception {
        List<String> all = three();
        String question = file("CONSULTA", "¿Por qué la leche venía vencida?", "Quisiera saber.");
        inTheArea(question);
        long id =
                as(administrator(), () -> incidentQuery.ofTicket(all.get(0)))
                        .incident()
                        .incident()
                        .getId();
        as(administrator(), () -> joining.add(incident(id), List.of(question)));
        drafted(all.get(0), question);
        submit(all.get(0));
        sendToAll(all.get(0));
        assertNull(sent(question).getFinding());
        assertEquals(1, sent(question).getActions().size());
    }

    @Test
    void whatCannotGetItByThenIsLeftOutAndSaidAndKeepsItsOwn() throws Exception {
        String on = milk(Channel.WEB, "Ana", "40000001-8", -9);
        String annulled = milk(Channel.WEB, "Berta", "40000002-6", -8);
        String own = milk(Channel.WEB, "Carla", "40000003-4", -7);
        String waiting = milk(Channel.WEB, "Delia", "40000004-2", -6);
        String gone = milk(Channel.WEB, "Elena", "40000005-0", -5);
        String unseen = milk(Channel.WEB, "Flora", "40000006-9", -4);
        String fine = milk(Channel.WEB, "Gilda", "40000007-7", -3);
        inTheArea(on, annulled, own, waiting, gone, fine);
        as(administrator(), () -> ticketService.treatAs(ref(unseen), Urgency.MEDIA, "sin riesgo"));
        long id = joined(on, annulled, own, waiting, gone, unseen, fine);
        draft(on, definitive(BODY, Finding.ACOGIDO));
        choose(administrator(), on, annulled, own, waiting, gone, unseen, fine);
        submit(on);
        as(
                administrator(),
                () -> ticketService.annul(ref(annulled), AnnulmentCause.PRUEBA, "prueba"));
        draft(own, definitive("Esto es sólo para ella.", Finding.ACOGIDO));
        as(writer(), () -> ticketService.askCitizen(ref(waiting), "¿Qué curso?"));
        as(administrator(), () -> joining.takeOut(incident(id), gone, "es otra cosa"));
        sendToAll(on);
        assertEquals(
                Map.of(
                        annulled, RecipientObstacle.ANULADA,
                        own, RecipientObstacle.TEXTO_PROPIO,
                        waiting, RecipientObstacle.ESPERA_CIUDADANO,
                        gone, RecipientObstacle.FUERA_DEL_INCIDENTE,
                        unseen, RecipientObstacle.POR_VALIDAR),
                rows(on).stream()
                        .filter(row -> row.state() == RecipientState.OMITIDA)
                        .collect(
                                Collectors.toMap(
                                        row -> row.ticket().number(), row -> row.leftOut())));
        assertEquals("Esto es sólo para ella.", underWay(own).getBody());
        assertEquals(TicketStatus.ESPERA_CIUDADANO, status(waiting));
        assertEquals(TicketStatus.EN_AREA, status(gone));
        assertEquals(0, messages(gone));
        assertNotNull(sent(fine));
        assertEquals(TicketStatus.CERRADO, status(on));
    }

    @Test
    void itTellsNoneOfThemOfAnother() throws Exception {
        List<String> all = three();
        draft(
                all.get(0),
                definitive(
                        "Estimada Ana: su solicitud "
                                + all.get(0)
                                + " y la de RUT 40.000.003-4 fueron acogidas.",
                        Finding.ACOGIDO));
        submit(all.get(0));
        as(administrator(), () -> answers.returnToArea(ref(all.get(0)), "que sirva a todas"));
        choose(writer(), all.get(0), all.get(1), all.get(2));
        assertEquals(
                List.of("answer.others.number", "answer.others.rut", "answer.others.name"),
                lacks(writer(), () -> answers.submit(ref(all.get(0)))));
        draft(all.get(0), definitive("A la familia Carlaez: " + BODY, Finding.ACOGIDO));
        assertEquals(
                Set.of("Carlaez"), as(writer(), () -> common.surnames(all.get(0))), "only asked");
        submit(all.get(0));
    }

    @Test
    void takenBackInTimeNobodyGetsItAndSentAgainEachGetsItOnce() throws Exception {
        List<String> all = three();
        drafted(all.get(0), all.get(2));
        submit(all.get(0));
        as(administrator(), () -> answers.send(ref(all.get(0)), true));
        as(administrator(), () -> answers.undo(ref(all.get(0))));
        give();
        assertEquals(RecipientState.ELEGIDA, states(all.get(0)).get(all.get(2)));
        assertEquals(TicketStatus.EN_AREA, status(all.get(2)));
        sendToAll(all.get(0));
        sendAgainInVain(all.get(0));
        assertEquals(1, messages(all.get(2)));
        assertNotNull(sent(all.get(2)));
    }

    private void sendAgainInVain(String number) {
        assertThrows(
                NotAllowedException.class,
                () -> as(administrator(), () -> answers.send(ref(number), true)));
        give();
    }

    @Test
    void toldByHandAndTakenBackItStaysWithThoseWhoHaveIt() throws Exception {
        List<String> all = three();
        String call = all.get(1);
        drafted(call, all.get(2));
        submit(call);
        sendToAll(call);
        assertEquals(AnswerState.POR_ENTREGAR, underWay(call).getState());
        assertNotNull(sent(all.get(2)));
        as(administrator(), () -> answers.undo(ref(call)));
        sendToAll(call);
        assertEquals(1, messages(all.get(2)));
        assertEquals(RecipientState.ENTREGADA, states(call).get(all.get(2)));
    }

    @Test
    void itsFilesGoWithEachUnderAddressesOfTheirOwn() throws Exception {
        List<String> all = three();
        drafted(all.get(0), all.get(2));
        String basket = SecretTokens.random();
        as(
                writer(),
                () ->
                        attachmentService.receive(
                                basket,
                                new UploadedFile(
                                        "retiro.txt",
                                        "text/plain",
                                        Channel.WEB,
                                        new ByteArrayInputStream(
                                                basket.getBytes(StandardCharsets.UTF_8)))));
        as(writer(), () -> answers.attach(all.get(0), version(all.get(0)), basket));
        submit(all.get(0));
        sendToAll(all.get(0));
        List<AttachmentRow> one = files(sent(all.get(0)));
        List<AttachmentRow> other = files(sent(all.get(2)));
        assertEquals(1, one.size());
        assertEquals(List.of("retiro.txt"), other.stream().map(AttachmentRow::name).toList());
        assertFalse(one.get(0).publicId().equals(other.get(0).publicId()));
    }

    private List<AttachmentRow> files(Answer answer) {
        return attachmentService.of(OwnerKind.ANSWER, List.of(answer.getId()));
    }

    @Test
    void onlyTicketsOfTheIncidentThatOneAnswersOneselfAreChosen() throws Exception {
        List<String> all = three();
        String on = all.get(0);
        String foreign = complaint();
        String elsewhere = all.get(2);
        as(
                administrator(),
                () -> ticketService.reroute(ref(elsewhere), "LOGISTICA", "es del transporte"));
        draft(on, definitive(BODY, Finding.ACOGIDO));
        assertThrows(NotFoundException.class, () -> choose(writer(), on, foreign));
        assertThrows(NotFoundException.class, () -> choose(writer(), on, "CP-2026-999999"));
        assertThrows(NotFoundException.class, () -> choose(writer(), on, on));
        assertThrows(NotFoundException.class, () -> choose(writer(), on, elsewhere));
        assertThrows(NotFoundException.class, () -> choose(area("LOGISTICA"), on, elsewhere));
        assertEquals(
                List.of(all.get(1)),
                as(writer(), () -> common.choices(on)).stream()
                        .map(choice -> choice.ticket().number())
                        .toList());
        choose(administrator(), on, elsewhere);
        choose(writer(), on, all.get(1));
        assertEquals(
                Set.of(all.get(1), elsewhere),
                states(on).keySet(),
                "what the area may not choose it does not take away");
        for (String role : List.of("OPERADOR", "CIUDADANO", "INSTITUCION")) {
            assertThrows(EJBAccessException.class, () -> choose(with(role), on, all.get(1)));
        }
        assertThrows(NotFoundException.class, () -> choose(with("OPERACIONES"), on, all.get(1)));
        int old = version(on) - 1;
        assertThrows(
                StaleAnswerException.class,
                () -> as(writer(), () -> common.choose(on, old, Set.of(all.get(1)))));
    }

    @Test
    void oneThatIsClosedOrHasATextOfItsOwnIsNotChosen() throws Exception {
        List<String> all = three();
        draft(all.get(0), definitive(BODY, Finding.ACOGIDO));
        draft(all.get(1), definitive("Otro texto para otra persona.", Finding.ACOGIDO));
        as(
                administrator(),
                () -> ticketService.annul(ref(all.get(2)), AnnulmentCause.PRUEBA, "prueba"));
        assertRefused(
                "common.refused.TEXTO_PROPIO",
                writer(),
                () -> common.choose(all.get(0), version(all.get(0)), Set.of(all.get(1))));
        assertRefused(
                "common.refused.ANULADA",
                writer(),
                () -> common.choose(all.get(0), version(all.get(0)), Set.of(all.get(2))));
        assertTrue(
                as(writer(), () -> common.choices(all.get(0))).stream()
                        .noneMatch(CommonChoice::open));
    }

    @Test
    void stepsServeThemTooAndTheLastWordFollows() throws Exception {
        List<String> all = three();
        String on = all.get(0);
        draft(on, steps());
        choose(writer(), on, all.get(2));
        submit(on);
        sendToAll(on);
        assertEquals(TicketStatus.RESPONDIDO, status(all.get(2)));
        assertNotNull(ticket(all.get(2)).getPromisedOn());
        assertNull(ticket(all.get(2)).getClosedAt());
        draft(on, definitive(BODY, Finding.ACOGIDO));
        choose(writer(), on, all.get(2));
        submit(on);
        sendToAll(on);
        assertEquals(TicketStatus.CERRADO, status(all.get(2)));
    }

    @Test
    void oneWhoseTermIsNearLetsItLeaveAtOnce() throws Exception {
        List<String> all = three();
        drafted(all.get(0), all.get(1));
        submit(all.get(0));
        var due = ticket(all.get(1)).getAttendBy();
        time.set(due.minusSeconds(30));
        assertTrue(ticket(all.get(0)).getAttendBy().isBefore(due), "the first entered earlier");
        assertNotNull(as(administrator(), () -> answers.send(ref(all.get(0)), true)));
        assertFalse(underWay(all.get(0)).getLeavesAt().isAfter(clock.instant()));
    }

    @Test
    void whatIsFoundGraveWhileTheTextLeavesDoesNotGetItUnapproved() throws Exception {
        List<String> all = three();
        drafted(all.get(0), all.get(1), all.get(2));
        submit(all.get(0));
        as(administrator(), () -> answers.send(ref(all.get(0)), true));
        as(
                administrator(),
                () -> ticketService.treatAs(ref(all.get(2)), Urgency.ALTA, "hay un niño enfermo"));
        leave(all.get(0));
        give();
        assertEquals(RecipientState.ENTREGADA, states(all.get(0)).get(all.get(1)));
        assertEquals(
                RecipientObstacle.SIN_VISAR,
                rows(all.get(0)).stream()
                        .filter(row -> row.ticket().number().equals(all.get(2)))
                        .findFirst()
                        .orElseThrow()
                        .leftOut());
        assertEquals(TicketStatus.EN_AREA, status(all.get(2)));
    }
}
