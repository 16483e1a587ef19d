package cl.soser.canal.response;

import static cl.soser.canal.ticket.SampleTicket.ENTRY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.SampleCatalogue;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.SampleTicket;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final long WRITER = 1;
    private static final long REVIEWER = 2;
    private static final long MANAGER = 3;
    private static final Instant NOW = ENTRY.plusSeconds(60);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PromisedActionContent ACTION =
            new PromisedActionContent(
                    "Cambiar el termómetro", "Jefa de Calidad", TODAY.plusDays(3), null);

    private final Ticket ticket = SampleTicket.in(TicketStatus.EN_AREA);

    private static AnswerContent text(String body) {
        return new AnswerContent(
                Stage.RESPUESTA_DEFINITIVA,
                body,
                null,
                Finding.ACOGIDO,
                "El refrigerador estuvo apagado",
                null,
                List.of(ACTION));
    }

    private Answer draft() {
        Answer answer = new Answer(ticket, Stage.RESPUESTA_DEFINITIVA, WRITER, NOW);
        answer.write(text("Revisamos lo ocurrido y lo corregimos."), WRITER, NOW);
        return answer;
    }

    private Answer approved() {
        Answer answer = draft();
        answer.submit(NOW);
        answer.askApproval(NOW, NOW.plusSeconds(7200));
        answer.approve(MANAGER, "files", NOW);
        return answer;
    }

    @Test
    void nobodyApprovesWhatTheyWroteOrEdited() {
        Answer answer = draft();
        answer.submit(NOW);
        answer.write(text("Revisamos lo ocurrido y ya lo corregimos."), REVIEWER, NOW);
        answer.askApproval(NOW, NOW.plusSeconds(7200));
        assertThrows(NotAllowedException.class, () -> answer.approve(WRITER, "", NOW));
        assertThrows(NotAllowedException.class, () -> answer.approve(REVIEWER, "", NOW));
        assertEquals(AnswerState.EN_VISACION, answer.getState());
        answer.approve(MANAGER, "", NOW);
        assertEquals(AnswerState.EN_REVISION, answer.getState());
    }

    @Test
    void savingWithoutChangingMakesNobodyAnEditor() {
        Answer answer = draft();
        answer.submit(NOW);
        answer.write(answer.text(), MANAGER, NOW.plusSeconds(5));
        assertFalse(answer.isWrittenBy(MANAGER));
        assertEquals(NOW, answer.getUpdatedAt());
    }

    @Test
    void anApprovalIsForThatTextAndThoseFiles() {
        Answer answer = approved();
        assertTrue(answer.isApproved("files"));
        assertFalse(answer.isApproved("other files"));
    }

    @Test
    void anyEditVoidsTheApprovalEvenIfTheOldWordsComeBack() {
        Answer answer = approved();
        AnswerContent old = answer.text();
        answer.write(text("Otra cosa muy distinta."), REVIEWER, NOW);
        assertFalse(answer.isApproved("files"));
        answer.write(old, REVIEWER, NOW);
        assertFalse(answer.isApproved("files"));
    }

    @Test
    void anEditedTextNamesNobodyWhoApprovedIt() {
        Answer answer = approved();
        assertEquals(MANAGER, answer.getApprovedBy());
        answer.write(text("Otra cosa muy distinta."), REVIEWER, NOW);
        assertNull(answer.getApprovedBy());
        assertNull(answer.getApprovedAt());
    }

    @Test
    void aFileVoidsTheApprovalToo() {
        Answer answer = approved();
        answer.changedBeside(REVIEWER, NOW);
        assertFalse(answer.isApproved("files"));
    }

    @Test
    void aChangedActionIsAnEdit() {
        Answer answer = approved();
        AnswerContent old = answer.text();
        PromisedActionContent later =
                new PromisedActionContent(
                        ACTION.description(), ACTION.owner(), TODAY.plusDays(30), null);
        answer.write(
                new AnswerContent(
                        old.stage(),
                        old.body(),
                        null,
                        old.finding(),
                        old.cause(),
                        null,
                        List.of(later)),
                REVIEWER,
                NOW);
        assertFalse(answer.isApproved("files"));
    }

    @Test
    void nothingIsWrittenWhileItIsBeingApprovedOrIsLeaving() {
        Answer answer = draft();
        answer.submit(NOW);
        answer.askApproval(NOW, NOW.plusSeconds(7200));
        assertThrows(NotAllowedException.class, () -> answer.write(text("x"), REVIEWER, NOW));
        answer.reject("Falta la causa", NOW);
        assertEquals("Falta la causa", answer.getReturnedReason());
        answer.send(REVIEWER, NOW.plusSeconds(60), NOW);
        assertThrows(NotAllowedException.class, () -> answer.write(text("x"), REVIEWER, NOW));
        assertThrows(NotAllowedException.class, () -> answer.changedBeside(REVIEWER, NOW));
    }

    @Test
    void whatWasSentCanBeTakenBackUntilItLeaves() {
        Answer answer = draft();
        answer.submit(NOW);
        answer.send(REVIEWER, NOW.plusSeconds(60), NOW);
        assertTrue(answer.getPertinent());
        answer.undo(NOW.plusSeconds(30));
        assertEquals(AnswerState.EN_REVISION, answer.getState());
        assertNull(answer.getLeavesAt());
        assertNull(answer.getPertinent());
        answer.send(REVIEWER, NOW.plusSeconds(120), NOW.plusSeconds(60));
        answer.leave("files", NOW.plusSeconds(120));
        assertThrows(NotAllowedException.class, () -> answer.undo(NOW.plusSeconds(121)));
    }

    @Test
    void itLeavesOnADayOfSantiago() {
        Answer answer = draft();
        answer.submit(NOW);
        Instant late = Instant.parse("2026-07-02T03:30:00Z"); // half past eleven of the first
        answer.send(REVIEWER, late, NOW);
        answer.leave("files", late);
        assertEquals(LocalDate.of(2026, 7, 1), answer.getLeftOn());
    }

    @Test
    void eachStepNeedsTheOneBefore() {
        Answer answer = draft();
        assertThrows(
                NotAllowedException.class, () -> answer.askApproval(NOW, NOW.plusSeconds(7200)));
        assertThrows(NotAllowedException.class, () -> answer.approve(MANAGER, "", NOW));
        assertThrows(NotAllowedException.class, () -> answer.reject("no", NOW));
        assertThrows(NotAllowedException.class, () -> answer.send(REVIEWER, NOW, NOW));
        assertThrows(NotAllowedException.class, () -> answer.undo(NOW));
        assertThrows(NotAllowedException.class, () -> answer.returnToArea("no", NOW));
        answer.submit(NOW);
        assertThrows(NotAllowedException.class, () -> answer.submit(NOW));
    }

    @Test
    void aPromisedDayBelongsOnlyToAnAnswerWithSteps() {
        Answer answer = draft();
        answer.write(
                new AnswerContent(
                        Stage.RESPUESTA_DEFINITIVA, "Listo", TODAY, null, null, null, List.of()),
                WRITER,
                NOW);
        assertNull(answer.getPromisedOn());
    }

    @Test
    void theAutomaticAnswerHasLeftTheMomentItIsMade() {
        Ticket praise = SampleTicket.of(SampleCatalogue.praise(), Urgency.BAJA, false);
        Answer answer = Answer.automatic(praise, "Gracias", NOW);
        assertEquals(AnswerState.ENVIADA, answer.getState());
        assertEquals(NOW, answer.getLeftAt());
        assertTrue(answer.isAutomatic());
    }

    @Test
    void allThatAReclamoLacksIsToldAtOnceAndWhere() {
        PromisedActionContent half =
                new PromisedActionContent("Cambiar el termómetro", "", null, null);
        assertEquals(
                List.of(
                        new Missing("answer.body.short", "body"),
                        new Missing("answer.finding.missing", "finding"),
                        new Missing("answer.cause.missing", "cause"),
                        new Missing("answer.causeKind.missing", "causeKind"),
                        new Missing("answer.action.who.missing", "owner", 1),
                        new Missing("answer.action.until.missing", "dueOn", 1)),
                lacks(complete("Corto", null, " ", ACTION, half)));
        assertEquals(
                List.of(new Missing("answer.body.missing", "body")),
                lacks(complete(" ", Finding.ACOGIDO, "Causa", ACTION)));
        assertEquals(
                List.of(new Missing("answer.actions.missing", "actions")),
                lacks(complete(null, Finding.PARCIAL, "Causa")));
        assertEquals(
                List.of(new Missing("answer.noAction.missing", "noActionReason")),
                lacks(complete(null, Finding.NO_ACOGIDO, "Causa")));
        assertEquals(List.of(), lacks(complete(null, Finding.ACOGIDO, "Causa", ACTION)));
    }

    @Test
    void whatAWordingLeavesToBeFilledInIsLackingHoweverItIsMarked() {
        List<Missing> unfilled = List.of(new Missing("answer.body.unfilled", "body"));
        for (String gap :
                new String[] {
                    "[Complete: qué falló]", "[fecha]", "[Complete: sin cerrar", "{area}", "el ____"
                }) {
            AnswerContent text =
                    complete("Revisamos lo ocurrido. " + gap, Finding.ACOGIDO, "Causa", ACTION);
            assertEquals(unfilled, lacks(text), gap);
        }
        for (String words :
                new String[] {
                    "(ver el anexo)",
                    "nota [1]",
                    "a_b",
                    "{ }",
                    "dijo «haiga» [sic]",
                    "[CP-2026-000123] Su solicitud",
                    "https://soser.example/minuta___nov.pdf",
                    "\n________\nDe: una persona"
                }) {
            AnswerContent text =
                    complete("Revisamos lo ocurrido. " + words, Finding.ACOGIDO, "Causa", ACTION);
            assertEquals(List.of(), lacks(text), words);
        }
    }

    @Test
    void whatIsStillToBeDoneHasItsDayAheadAndWhatIsDoneHadIt() {
        LocalDate yesterday = TODAY.minusDays(1);
        assertEquals(
                List.of(new Missing("answer.action.until.past", "dueOn", 0)),
                lacks(acting(yesterday, null)));
        assertEquals(List.of(), lacks(acting(TODAY, null)));
        assertEquals(List.of(), lacks(acting(yesterday, yesterday)));
        assertEquals(List.of(), lacks(acting(yesterday, TODAY)));
        assertEquals(
                List.of(new Missing("answer.action.done.future", "doneOn", 0)),
                lacks(acting(yesterday, TODAY.plusDays(1))));
    }

    @Test
    void anAnswerWithStepsPromisesADayToCome() {
        List<Missing> promise = List.of(new Missing("answer.promise.missing", "promisedOn"));
        assertEquals(promise, lacks(steps(null)));
        assertEquals(
                List.of(new Missing("answer.promise.past", "promisedOn")), lacks(steps(TODAY)));
        assertEquals(List.of(), lacks(steps(TODAY.plusDays(1))));
    }

    @Test
    void daysAreNeitherBeyondTwoYearsNorDoneLongAgo() {
        assertEquals(List.of(), lacks(steps(TODAY.plusYears(2))));
        assertEquals(
                List.of(new Missing("answer.promise.far", "promisedOn")),
                lacks(steps(TODAY.plusYears(2).plusDays(1))));
        assertEquals(
                List.of(new Missing("answer.action.until.far", "dueOn", 0)),
                lacks(acting(LocalDate.of(9999, 12, 31), null)));
        assertEquals(
                List.of(new Missing("answer.action.done.old", "doneOn", 0)),
                lacks(acting(TODAY, LocalDate.of(1900, 1, 1))));
    }

    @Test
    void afterTheAnswerWithStepsOnlyTheDefinitiveOneIsLeft() {
        Ticket answered = SampleTicket.in(TicketStatus.RESPONDIDO);
        assertEquals(
                List.of(new Missing("answer.stage.final", "stage")),
                CompletenessPolicy.lacks(steps(TODAY.plusDays(1)), answered, TODAY));
    }

    private static AnswerContent steps(LocalDate promised) {
        return new AnswerContent(
                Stage.RESPUESTA,
                "Iremos al colegio a revisar la cocina.",
                promised,
                null,
                null,
                null,
                List.of());
    }

    private static AnswerContent complete(
            String body, Finding finding, String cause, PromisedActionContent... actions) {
        return new AnswerContent(
                Stage.RESPUESTA_DEFINITIVA,
                body == null ? "Revisamos lo ocurrido y lo corregimos." : body,
                null,
                finding,
                cause,
                null,
                List.of(actions));
    }

    private Answer written(AnswerContent text) {
        Answer answer = new Answer(ticket, text.stage(), WRITER, NOW);
        answer.write(text, WRITER, NOW);
        return answer;
    }

    private static AnswerContent acting(LocalDate dueOn, LocalDate doneOn) {
        return complete(
                null,
                Finding.ACOGIDO,
                "Causa",
                new PromisedActionContent(
                        "Cambiar el termómetro", "Jefa de Calidad", dueOn, doneOn));
    }

    private List<Missing> lacks(AnswerContent text) {
        return CompletenessPolicy.lacks(written(text).text(), ticket, TODAY);
    }
}
