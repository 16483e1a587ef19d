package cl.soser.canal.it.ticket;

import static cl.soser.canal.shared.list.ListOrder.NORMAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.commitment.CommitmentStep;
import cl.soser.canal.correctiveaction.CompleteActionCommand;
import cl.soser.canal.correctiveaction.CorrectiveAction;
import cl.soser.canal.correctiveaction.CorrectiveActionCriteria;
import cl.soser.canal.correctiveaction.CorrectiveActionDetails;
import cl.soser.canal.correctiveaction.CorrectiveActionPile;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionRow;
import cl.soser.canal.correctiveaction.CorrectiveActionService;
import cl.soser.canal.correctiveaction.CorrectiveActionState;
import cl.soser.canal.correctiveaction.CreateCorrectiveActionCommand;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.CauseAnalysis;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Stage;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an answer promises becomes an action that somebody does, shows, and somebody else checks.
 */
@Tag(DerbySuite.LONG)
class CorrectiveActionsIT extends TicketCase {

    private static final String WHAT = "Ahora se pesa cada bandeja antes de servir.";

    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject CorrectiveActionService acts;
    @Inject AttachmentService attachmentService;

    private String answered(AnswerContent text) throws Exception {
        String number = complaint();
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        draft(number, text);
        submit(number);
        sendAndLeave(number);
        return number;
    }

    private AnswerContent promising(PromisedActionContent... actions) {
        return new AnswerContent(
                Stage.RESPUESTA_DEFINITIVA,
                "Revisamos lo ocurrido y lo corregimos.",
                null,
                Finding.ACOGIDO,
                "Se pesó mal la ración",
                new CauseAnalysis(CauseKind.METODO, List.of()),
                null,
                List.of(actions));
    }

    private PromisedActionContent action(String key, Long account, LocalDate due) {
        return new PromisedActionContent(
                key, ActionKind.PREVENTIVA, "Pesar cada bandeja", "Cocina", account, due, null);
    }

    private List<CorrectiveAction> of(String number) throws Exception {
        return as(administrator(), () -> correctiveActionQuery.ofTicket(number)).stream()
                .map(CorrectiveActionRow::correctiveAction)
                .toList();
    }

    private CorrectiveAction only(String number) throws Exception {
        List<CorrectiveAction> all = of(number);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private CorrectiveActionDetails sheet(long id) throws Exception {
        return as(administrator(), () -> correctiveActionQuery.get(id));
    }

    private CommitmentRef at(long id) throws Exception {
        return sheet(id).correctiveAction().ref();
    }

    private List<String> steps(long id) throws Exception {
        return sheet(id).history().steps().stream().map(CommitmentStep::getKind).toList();
    }

    private String basket(Known who) throws Exception {
        String basket = SecretTokens.random();
        byte[] bytes = "acta de la visita".getBytes(StandardCharsets.UTF_8);
        as(
                who,
                () ->
                        attachmentService.receive(
                                basket,
                                new UploadedFile(
                                        "acta.txt",
                                        "text/plain",
                                        Channel.WEB,
                                        new ByteArrayInputStream(bytes))));
        return basket;
    }

    private CompleteActionCommand done(String reason) {
        return new CompleteActionCommand(today(), WHAT, reason);
    }

    private CreateCorrectiveActionCommand instead(Known owner) {
        return new CreateCorrectiveActionCommand(
                ActionKind.CORRECTIVA,
                "Cambiar la balanza",
                null,
                CauseKind.EQUIPOS,
                "Bodega",
                owner.id(),
                today().plusDays(60));
    }

    private void refused(String key, Known who, Step step) {
        assertEquals(
                key, assertThrows(NotAllowedException.class, () -> as(who, step)).getMessage());
    }

    @Test
    void whatLeavesBecomesAnActionOfWhoeverIsNamedElseOfWhoeverWrote() throws Exception {
        Known other = area("LOGISTICA");
        String number =
                answered(
                        promising(
                                action("a" + SecretTokens.random().substring(0, 20), null, today()),
                                action(null, other.id(), today().plusDays(2))));
        List<CorrectiveAction> all = of(number);
        assertEquals(2, all.size());
        assertEquals(writer().id(), all.get(0).getOwner());
        assertEquals(other.id(), all.get(1).getOwner());
        assertEquals(CauseKind.METODO, all.get(0).getCauseKind());
        assertEquals(ActionKind.PREVENTIVA, all.get(0).getKind());
        assertEquals(List.of("CREADA"), steps(all.get(0).getId()));
    }

    @Test
    void aComplaintWithoutKindOfCauseIsNotHandedOver() throws Exception {
        String number = complaint();
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        AnswerContent text = promising(action(null, null, today()));
        draft(
                number,
                new AnswerContent(
                        text.stage(),
                        text.body(),
                        null,
                        text.finding(),
                        text.cause(),
                        new CauseAnalysis(null, List.of("Una sola vez")),
                        null,
                        text.actions()));
        IncompleteException lacks = assertThrows(IncompleteException.class, () -> submit(number));
        assertEquals("answer.causeKind.missing", lacks.lacks().get(0).key());
    }

    @Test
    void oneActionServesManyTicketsAndIsOne() throws Exception {
        // Due first of all, for of those under way only the next are offered.
        PromisedActionContent next = action(SecretTokens.random().substring(0, 30), null, today());
        String first = answered(promising(next));
        CorrectiveAction correctiveAction = only(first);
        String second = complaint();
        as(administrator(), () -> ticketService.validateRouting(ref(second), ANSWERING, null));
        List<CorrectiveActionRow> offered =
                as(writer(), () -> correctiveActionQuery.shareable(second));
        assertTrue(
                offered.stream()
                        .anyMatch(
                                row ->
                                        row.correctiveAction()
                                                .getId()
                                                .equals(correctiveAction.getId())));
        PromisedActionContent shared =
                as(writer(), () -> correctiveActionQuery.share(second, correctiveAction.getId()));
        assertEquals(
                Set.of(correctiveAction.getKey()),
                as(writer(), () -> correctiveActionQuery.known(List.of(shared.key(), "nadie"))));
        draft(second, promising(shared));
        submit(second);
        sendAndLeave(second);
        assertEquals(correctiveAction.getId(), only(second).getId());
        assertEquals(2, sheet(correctiveAction.getId()).tickets().size());
        assertEquals(List.of("UNIDA", "CREADA"), steps(correctiveAction.getId()));
        assertFalse(
                as(writer(), () -> correctiveActionQuery.shareable(second)).stream()
                        .anyMatch(
                                row ->
                                        row.correctiveAction()
                                                .getId()
                                                .equals(correctiveAction.getId())));
        String third = complaint();
        as(administrator(), () -> acts.join(at(correctiveAction.getId()), third));
        refused(
                "remedy.joined",
                administrator(),
                () -> acts.join(at(correctiveAction.getId()), third));
        assertEquals(3, sheet(correctiveAction.getId()).tickets().size());
        refused(
                "remedy.ticket.unknown",
                administrator(),
                () -> acts.join(at(correctiveAction.getId()), "CP-2026-999999"));
    }

    @Test
    void doneItNeedsWhatShowsItOrAReasonAndNamesNobody() throws Exception {
        long id = only(answered(promising(action(null, null, today())))).getId();
        refused("remedy.done.evidence", writer(), () -> acts.finish(at(id), done(null), null));
        refused(
                "remedy.done.future",
                writer(),
                () ->
                        acts.finish(
                                at(id),
                                new CompleteActionCommand(today().plusDays(1), WHAT, "x"),
                                null));
        refused(
                "remedy.done.before",
                writer(),
                () ->
                        acts.finish(
                                at(id),
                                new CompleteActionCommand(LocalDate.of(1900, 1, 1), WHAT, "x"),
                                null));
        refused(
                "remedy.names",
                writer(),
                () ->
                        acts.finish(
                                at(id),
                                new CompleteActionCommand(
                                        today(), "Visitamos a la señora Ana en su casa.", "x"),
                                null));
        String basket = basket(writer());
        as(writer(), () -> acts.finish(at(id), done("no hace falta"), basket));
        CorrectiveAction correctiveAction = sheet(id).correctiveAction();
        assertEquals(CorrectiveActionState.HECHA, correctiveAction.getState());
        assertEquals(null, correctiveAction.getNoFileReason());
        assertEquals(today().plusDays(30), correctiveAction.getCheckOn());
        List<AttachmentRow> files =
                as(administrator(), () -> attachmentService.of(OwnerKind.REMEDY, List.of(id)));
        assertEquals(1, files.size());
        as(
                writer(),
                () -> attachmentService.copy(files.get(0).publicId(), null, null).bytes().close());
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                area("NUTRICION"),
                                () -> attachmentService.copy(files.get(0).publicId(), null, null)));
    }

    @Test
    void itsCheckIsSomebodyElsesAndNotBeforeItsDayUnlessItFailed() throws Exception {
        Known manager = manager();
        long id = only(answered(promising(action(null, manager.id(), today())))).getId();
        as(manager, () -> acts.finish(at(id), done("Consta en el acta"), null));
        refused("remedy.check.early", administrator(), () -> acts.confirm(at(id), "Bien"));
        time.advance(Duration.ofDays(30));
        refused("remedy.check.own", manager, () -> acts.confirm(at(id), "Bien"));
        assertThrows(
                EJBAccessException.class, () -> as(writer(), () -> acts.confirm(at(id), "Bien")));
        as(administrator(), () -> acts.confirm(at(id), "No se repitió"));
        assertEquals(CorrectiveActionState.EFICAZ, sheet(id).correctiveAction().getState());
        refused(
                "remedy.state.EFICAZ",
                administrator(),
                () -> acts.refute(at(id), "Volvió", instead(writer())));
    }

    @Test
    void aDayOfLongAgoDoesNotHastenItsCheck() throws Exception {
        LocalDate entered = today();
        long id = only(answered(promising(action(null, null, today())))).getId();
        time.advance(Duration.ofDays(60));
        as(
                writer(),
                () -> acts.finish(at(id), new CompleteActionCommand(entered, WHAT, "Acta"), null));
        assertEquals(today().plusDays(23), sheet(id).correctiveAction().getCheckOn());
        refused("remedy.check.early", administrator(), () -> acts.confirm(at(id), "Bien"));
    }

    @Test
    void whatDidNotHelpIsFollowedByAnotherForTheSameTickets() throws Exception {
        String number = answered(promising(action(null, null, today())));
        long id = only(number).getId();
        as(writer(), () -> acts.finish(at(id), done("Consta en el acta"), null));
        String again = complaint();
        long next =
                as(administrator(), () -> acts.refute(at(id), "Volvió a pasar", instead(writer())));
        assertEquals(CorrectiveActionState.NO_EFICAZ, sheet(id).correctiveAction().getState());
        assertEquals(next, sheet(id).next());
        assertEquals(id, sheet(next).correctiveAction().getFollows());
        assertEquals(List.of(id, next), of(number).stream().map(CorrectiveAction::getId).toList());
        assertTrue(of(again).isEmpty());
    }

    @Test
    void leadersPutOffHandOverAndGiveUpAndOthersDoNot() throws Exception {
        long id = only(answered(promising(action(null, null, today())))).getId();
        LocalDate later = today().plusDays(9);
        assertThrows(
                EJBAccessException.class,
                () -> as(writer(), () -> acts.postpone(at(id), later, "x")));
        as(administrator(), () -> acts.postpone(at(id), later, "No llegó el repuesto"));
        refused("remedy.due.same", administrator(), () -> acts.postpone(at(id), later, "x"));
        refused(
                "date.far",
                administrator(),
                () -> acts.postpone(at(id), today().plusYears(2).plusDays(1), "x"));
        assertEquals(today(), sheet(id).correctiveAction().getFirstDueOn());
        refused(
                "remedy.due.past",
                administrator(),
                () -> acts.postpone(at(id), today().minusDays(1), "x"));
        as(administrator(), () -> acts.assign(at(id), manager().id(), "Gerencia"));
        assertEquals(manager().id(), sheet(id).correctiveAction().getOwner());
        refused(
                "remedy.owner.same",
                administrator(),
                () -> acts.assign(at(id), manager().id(), "Gerencia"));
        refused(
                "remedy.owner.unknown",
                administrator(),
                () -> acts.assign(at(id), with("OPERADOR").id(), "Operadora"));
        CommitmentRef seen = at(id);
        as(administrator(), () -> acts.giveUp(at(id), "Lo hará el establecimiento"));
        refused("remedy.stale", administrator(), () -> acts.giveUp(seen, "otra vez"));
        assertEquals(CorrectiveActionState.ANULADA, sheet(id).correctiveAction().getState());
    }

    @Test
    void anAreaSeesItsOwnAndWhatItAnswersForAndNobodyElseDoes() throws Exception {
        Known logistics = area("LOGISTICA");
        long id = only(answered(promising(action(null, logistics.id(), today())))).getId();
        assertEquals(
                id, as(writer(), () -> correctiveActionQuery.get(id)).correctiveAction().getId());
        assertEquals(
                id, as(logistics, () -> correctiveActionQuery.get(id)).correctiveAction().getId());
        assertThrows(
                NotFoundException.class,
                () -> as(area("NUTRICION"), () -> correctiveActionQuery.get(id)));
        assertThrows(
                EJBAccessException.class,
                () -> as(with("OPERADOR"), () -> correctiveActionQuery.get(id)));
        assertThrows(
                EJBAccessException.class,
                () -> as(institution("JUNAEB"), () -> correctiveActionQuery.get(id)));
        assertTrue(ids(logistics, CorrectiveActionPile.PENDIENTES, true).contains(id));
        assertFalse(ids(area("NUTRICION"), CorrectiveActionPile.PENDIENTES, false).contains(id));
    }

    @Test
    void theBoardListsEachOnceTheLateFirst() throws Exception {
        List<Long> mine = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            mine.add(
                    only(answered(promising(action(null, null, today().plusDays(9 - n))))).getId());
        }
        time.advance(Duration.ofDays(7));
        List<Long> all = ids(writer(), CorrectiveActionPile.PENDIENTES, false);
        assertEquals(all.size(), Set.copyOf(all).size());
        List<Long> ours = all.stream().filter(mine::contains).toList();
        assertEquals(
                List.of(mine.get(4), mine.get(3), mine.get(2), mine.get(1), mine.get(0)), ours);
        List<Long> late = ids(writer(), CorrectiveActionPile.VENCIDAS, false);
        assertTrue(late.containsAll(List.of(mine.get(4), mine.get(3))));
        assertFalse(late.contains(mine.get(2)));
    }

    private List<Long> ids(Known who, CorrectiveActionPile pile, boolean mine) throws Exception {
        List<Long> all = new ArrayList<>();
        Cursor<LocalDate> after = null;
        while (true) {
            Cursor<LocalDate> from = after;
            Slice<CorrectiveActionRow> page =
                    as(
                            who,
                            () ->
                                    correctiveActionQuery.page(
                                            new CorrectiveActionCriteria(pile, mine, null),
                                            NORMAL,
                                            from,
                                            2));
            page.rows().forEach(row -> all.add(row.correctiveAction().getId()));
            if (!page.more()) {
                return all;
            }
            after = page.rows().get(page.rows().size() - 1).cursor();
        }
    }
}
