package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.staff.AbsenceCommand;
import cl.soser.canal.account.staff.AbsenceService;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.response.workflow.ApprovalDecision;
import cl.soser.canal.response.workflow.ApprovalReminderWorker;
import cl.soser.canal.response.workflow.RejectionReason;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who accepts a text, who does while they are away, and that it is not forgotten. */
class ApprovalIT extends TicketCase {

    private static final Duration DAY = Duration.ofDays(1);

    @Inject AbsenceService absenceService;
    @Inject ApprovalReminderWorker approvalReminderWorker;
    @Inject TicketQuery ticketQuery;

    /** Of Operations, and of this test alone. */
    private Known manager(String name) {
        return accounts.account(
                name + "-" + UUID.randomUUID() + "@it.example",
                Set.of("OPERACIONES"),
                Set.of(),
                null);
    }

    private Known member(String area) {
        return accounts.account(
                "m-" + UUID.randomUUID() + "@it.example", Set.of("AREA"), Set.of(area), null);
    }

    private void away(Known who, LocalDate first, LocalDate last, Known instead) throws Exception {
        as(who, () -> absenceService.note(new AbsenceCommand(who.id(), first, last, instead.id())));
    }

    private List<ApprovalDecision> decisions(String number) throws Exception {
        return as(administrator(), () -> answers.decisions(number));
    }

    private boolean finds(Known who, String number) throws Exception {
        return as(
                who,
                () ->
                        !ticketQuery
                                .page(
                                        TicketCriteria.ofWords(number),
                                        TicketOrder.INGRESO,
                                        false,
                                        null,
                                        0,
                                        1)
                                .rows()
                                .isEmpty());
    }

    @Test
    void whoStandsInForOperationsApprovesInTheirPlace() throws Exception {
        String number = in(TicketStatus.EN_VISACION);
        Known manager = manager("fuera");
        Known instead = member("NUTRICION");
        assertThrows(
                NotFoundException.class,
                () -> as(instead, () -> ticketDetailsService.open(number)));
        away(manager, today(), today().plusDays(2), instead);
        as(instead, () -> ticketDetailsService.open(number));
        as(instead, () -> answers.approve(ref(number), version(number)));
        assertEquals(TicketStatus.EN_REVISION, status(number));
        ApprovalDecision decision = decisions(number).get(0);
        assertTrue(decision.isApproved());
        assertEquals(instead.id(), decision.getBy());
        assertEquals(manager.id(), decision.getInPlaceOf());
        assertThrows(
                NotFoundException.class,
                () -> as(instead, () -> ticketDetailsService.open(number)));
    }

    @Test
    void theListOfWhoStandsInShowsWhatTheyMayOpen() throws Exception {
        String number = in(TicketStatus.EN_VISACION);
        Known manager = manager("fuera");
        Known instead = member("NUTRICION");
        assertFalse(finds(instead, number));
        away(manager, today(), today(), instead);
        assertTrue(finds(instead, number));
        as(
                administrator(),
                () -> ticketService.restrict(ref(number), RestrictedMatter.MALTRATO, "maltrato"));
        assertThrows(
                NotFoundException.class,
                () -> as(instead, () -> ticketDetailsService.open(number)));
    }

    @Test
    void nothingIsLentBeforeTheFirstDayNorAfterTheLast() throws Exception {
        String number = in(TicketStatus.EN_VISACION);
        Known manager = manager("fuera");
        Known instead = member("NUTRICION");
        away(manager, today().plusDays(1), today().plusDays(1), instead);
        Step approve = () -> as(instead, () -> answers.approve(ref(number), version(number)));
        assertThrows(NotFoundException.class, approve::run);
        time.advance(DAY);
        as(instead, () -> ticketDetailsService.open(number));
        time.advance(DAY);
        assertThrows(NotFoundException.class, approve::run);
        assertEquals(TicketStatus.EN_VISACION, status(number));
    }

    @Test
    void nobodyApprovesInPlaceOfWhoWroteIt() throws Exception {
        Known both =
                accounts.account(
                        "both-" + UUID.randomUUID() + "@it.example",
                        Set.of("AREA", "OPERACIONES"),
                        Set.of(ANSWERING),
                        null);
        String number = in(TicketStatus.EN_AREA);
        as(both, () -> answers.save(number, version(number), steps()));
        as(both, () -> answers.submit(ref(number)));
        as(administrator(), () -> answers.askApproval(ref(number), null));
        Known instead = member("NUTRICION");
        away(both, today(), today(), instead);
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(instead, () -> answers.approve(ref(number), version(number))));
        assertEquals("answer.approve.own", no.getMessage());
    }

    @Test
    void whoeverSendsNeverStandsInForOperations() {
        Known manager = manager("fuera");
        assertRefused("absence.substitute", manager, today(), today(), administrator().id());
        assertRefused("absence.substitute", manager, today(), today(), manager.id());
        assertRefused("absence.substitute", manager, today(), today(), -7L);
    }

    @Test
    void daysThatCannotBeAreRefused() throws Exception {
        Known manager = manager("fuera");
        Known instead = member("NUTRICION");
        LocalDate day = today();
        assertRefused("absence.backwards", manager, day, day.minusDays(1), null);
        assertRefused("absence.past", manager, day.minusDays(3), day.minusDays(1), null);
        assertRefused("absence.long", manager, day, day.plusDays(367), null);
        away(manager, day.plusDays(2), day.plusDays(4), instead);
        assertRefused("absence.twice", manager, day.plusDays(4), day.plusDays(9), null);
        Known other = member("NUTRICION");
        assertRefused(
                "absence.substitute.away",
                other,
                day.plusDays(2),
                day.plusDays(2),
                goingToo(instead));
    }

    private Long goingToo(Known who) throws Exception {
        LocalDate day = today().plusDays(2);
        as(who, () -> absenceService.note(new AbsenceCommand(who.id(), day, day, null)));
        return who.id();
    }

    private void assertRefused(
            String why, Known who, LocalDate first, LocalDate last, Long substitute) {
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        who,
                                        () ->
                                                absenceService.note(
                                                        new AbsenceCommand(
                                                                who.id(),
                                                                first,
                                                                last,
                                                                substitute))));
        assertEquals(why, no.getMessage());
    }

    @Test
    void onesOwnDaysAreOnesOwn() throws Exception {
        Known manager = manager("fuera");
        Known other = member("NUTRICION");
        AbsenceCommand theirs = new AbsenceCommand(manager.id(), today(), today(), null);
        assertThrows(NotFoundException.class, () -> as(other, () -> absenceService.note(theirs)));
        long noted = as(administrator(), () -> absenceService.note(theirs));
        assertThrows(NotFoundException.class, () -> as(other, () -> absenceService.end(noted, 1)));
        int version = as(manager, () -> absenceService.mine().get(0).getVersion());
        as(manager, () -> absenceService.end(noted, version));
        assertTrue(as(manager, () -> absenceService.mine()).isEmpty());
    }

    @Test
    void whoStandsInForAnAreaWorksItsTickets() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        Known away = member(ANSWERING);
        Known instead = member("NUTRICION");
        assertThrows(
                NotFoundException.class,
                () -> as(instead, () -> ticketDetailsService.open(number)));
        away(away, today(), today(), instead);
        as(instead, () -> ticketService.take(ref(number)));
        assertEquals(instead.id(), ticket(number).getTakenBy());
        time.advance(DAY);
        assertThrows(
                NotFoundException.class,
                () -> as(instead, () -> ticketDetailsService.open(number)));
    }

    @Test
    void aRejectionKeepsItsReasonAndTheTextItWasAbout() throws Exception {
        String number = in(TicketStatus.EN_VISACION);
        as(
                manager(),
                () ->
                        answers.reject(
                                ref(number),
                                version(number),
                                RejectionReason.TONO,
                                "Suena a excusa: diga primero qué se hizo"));
        ApprovalDecision no = decisions(number).get(0);
        assertFalse(no.isApproved());
        assertEquals(RejectionReason.TONO, no.getRejectionReason());
        assertNull(no.getInPlaceOf());
        assertEquals(64, no.getHash().length());
    }

    @Test
    void whatLeavesIsWordByWordWhatWasApproved() throws Exception {
        String number = in(TicketStatus.EN_VISACION);
        Long answer = underWay(number).getId();
        as(manager(), () -> answers.approve(ref(number), version(number)));
        sendAndLeave(number);
        String sent =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT a.sentHash FROM Answer a WHERE a.id = :id",
                                                String.class)
                                        .setParameter("id", answer)
                                        .getSingleResult());
        assertEquals(decisions(number).get(0).getHash(), sent);
    }

    private List<String> reminded(Known who, String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT m.body FROM OutboundMessage m WHERE m.recipientAddress = :to"
                                                + " AND m.templateCode = 'visacion-pendiente'",
                                        String.class)
                                .setParameter("to", who.email())
                                .getResultStream()
                                .filter(body -> body.contains(number))
                                .toList());
    }

    @Test
    void whoMustDecideIsRemindedOnceForEachSpanOfWorkingTimeHoweverManyServersLook()
            throws Exception {
        Known manager = manager("atenta");
        String number = in(TicketStatus.EN_VISACION);
        String other = in(TicketStatus.EN_VISACION);
        remindAtOnce();
        assertEquals(List.of(), reminded(manager, number));
        time.advance(Duration.ofDays(4));
        remindAtOnce();
        List<String> mails = reminded(manager, number);
        assertEquals(1, mails.size());
        assertTrue(mails.get(0).contains(other), "all that wait come in one mail");
        as(manager, () -> answers.approve(ref(number), version(number)));
        time.advance(Duration.ofDays(4));
        remindAtOnce();
        assertEquals(1, reminded(manager, number).size());
        assertEquals(2, reminded(manager, other).size());
    }

    /** As two servers would, again and again until nothing is due. */
    private void remindAtOnce() throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            boolean more = true;
            while (more) {
                Future<Boolean> one = servers.submit(this::remind);
                Future<Boolean> two = servers.submit(this::remind);
                more = one.get() | two.get();
            }
        } finally {
            servers.shutdown();
        }
    }

    private boolean remind() {
        try {
            return approvalReminderWorker.remind(500);
        } catch (RuntimeException theOtherWasFaster) {
            return true;
        }
    }

    @Test
    void whoIsAwayIsNotAskedAndWhoStandsInIs() throws Exception {
        Known manager = manager("fuera");
        Known instead = member("NUTRICION");
        away(manager, today(), today(), instead);
        String number = in(TicketStatus.EN_VISACION);
        assertEquals(0, asked(manager, number));
        assertEquals(1, asked(instead, number));
    }

    private long asked(Known who, String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE m.recipientAddress = :to"
                                                + " AND m.templateCode = 'por-visar'"
                                                + " AND m.ticketNumber = :n",
                                        Long.class)
                                .setParameter("to", who.email())
                                .setParameter("n", number)
                                .getSingleResult());
    }
}
