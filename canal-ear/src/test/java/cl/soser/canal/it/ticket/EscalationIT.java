package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.staff.AbsenceCommand;
import cl.soser.canal.account.staff.AbsenceService;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.escalation.EscalationRecipient;
import cl.soser.canal.escalation.EscalationService;
import cl.soser.canal.escalation.EscalationStepContent;
import cl.soser.canal.escalation.EscalationStepRow;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.escalation.OnCallShiftCommand;
import cl.soser.canal.escalation.OnCallShiftRow;
import cl.soser.canal.notification.term.TermNoticeWorker;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.warning.DeadlineWarningWorker;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The ladder as data: who is notified, what changes, and that nobody is notified twice or flooded.
 */
class EscalationIT extends TicketCase {

    /** A Monday in working hours. */
    private static final String MONDAY = "2026-11-23T09:00:00";

    @Inject DeadlineWarningWorker deadlineWarningWorker;
    @Inject TermNoticeWorker termNoticeWorker;
    @Inject EscalationService ladder;
    @Inject OnCallService onCallService;
    @Inject AbsenceService absenceService;

    private final List<EscalationStepRow> own = new ArrayList<>();

    @BeforeEach
    void itIsMonday() {
        if (time != null) {
            time.set(at(MONDAY));
        }
    }

    @AfterEach
    void theLadderIsAsItWas() throws Exception {
        if (ladder != null) {
            for (EscalationStepRow escalationStep : List.copyOf(own)) {
                EscalationStepRow now = as(administrator(), () -> ladder.one(escalationStep.id()));
                as(administrator(), () -> ladder.remove(now.id(), now.version()));
            }
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }

    private EscalationStepContent escalationStep(
            Milestone milestone, EscalationRecipient recipient, Urgency raise, String hand) {
        return new EscalationStepContent(
                RunningClock.CONTRATO,
                null,
                milestone,
                ANSWERING,
                null,
                null,
                null,
                recipient == null ? Set.of() : Set.of(recipient),
                true,
                raise,
                hand,
                true);
    }

    /** Of few tickets, so that what other tests left comes in no digest with it. */
    private static EscalationStepContent guardIsToldOfTheMildAtHalf() {
        return new EscalationStepContent(
                RunningClock.CONTRATO,
                null,
                Milestone.MITAD,
                ANSWERING,
                null,
                null,
                Urgency.BAJA,
                Set.of(EscalationRecipient.GUARDIA),
                true,
                null,
                null,
                true);
    }

    private void add(EscalationStepContent text) throws Exception {
        long id = as(administrator(), () -> ladder.add(text));
        own.add(as(administrator(), () -> ladder.one(id)));
    }

    private Known person(String mailbox, String role) {
        return accounts.account(mailbox, Set.of(role), Set.of(), null);
    }

    private long mails(String mailbox, String like) {
        return data.with(
                em ->
                        ((Number)
                                        em.createNativeQuery(
                                                        "SELECT COUNT(*) FROM message WHERE recipient_address = '"
                                                                + mailbox
                                                                + "' AND template_code LIKE '"
                                                                + like
                                                                + "'")
                                                .getSingleResult())
                                .longValue());
    }

    private long notices(String number) {
        return data.with(
                em ->
                        ((Number)
                                        em.createNativeQuery(
                                                        "SELECT COUNT(*) FROM term_notice n JOIN ticket"
                                                                + " t ON t.id = n.ticket_id WHERE"
                                                                + " t.ticket_number = '"
                                                                + number
                                                                + "'")
                                                .getSingleResult())
                                .longValue());
    }

    @Test
    void aEscalationStepAddsWhomItTellsAndEachIsToldOnce() throws Exception {
        Known guard = person("guardia-it@it.example", "TI");
        as(
                manager(),
                () ->
                        onCallService.add(
                                OnCallShiftCommand.ofAll(
                                        guard.id(),
                                        at("2026-11-23T00:00:00"),
                                        at("2026-11-30T00:00:00"),
                                        "+56 9 5555 0101")));
        add(guardIsToldOfTheMildAtHalf());
        String number = in(TicketStatus.EN_AREA);
        as(administrator(), () -> ticketService.treatAs(ref(number), Urgency.BAJA, "es leve"));
        time.set(at("2026-11-24T21:30:00"));
        deadlineWarningWorker.give(number);
        long before = notices(number);
        deadlineWarningWorker.give(number);
        assertEquals(before, notices(number), "a second look gives nothing again");
        termNoticeWorker.mail(guard.id());
        termNoticeWorker.mail(guard.id());
        assertEquals(1, mails("guardia-it@it.example", "hito-50"), "at night too, and once");
        as(manager(), () -> onCallService.coming().forEach(one -> onCallService.remove(one.id())));
    }

    @Test
    void aWarningIsNoActSoThePageThatSomebodyOpenedBeforeItStillWorks() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        TicketRef opened = ref(number);
        time.set(at("2026-11-25T12:00:00"));
        deadlineWarningWorker.give(number);
        assertTrue(notices(number) > 0);
        as(administrator(), () -> ticketService.treatAs(opened, Urgency.BAJA, "es leve"));
        assertEquals(Urgency.BAJA, ticket(number).getOperativeUrgency());
    }

    @Test
    void afterDowntimeEveryEscalationStepDoesWhatItChangesAndPeopleHearOfTheLast()
            throws Exception {
        add(escalationStep(Milestone.TRES_CUARTOS, null, Urgency.ALTA, null));
        String number = in(TicketStatus.EN_AREA);
        time.set(at("2026-11-30T10:00:00"));
        deadlineWarningWorker.give(number);
        assertEquals(Urgency.ALTA, ticket(number).getOperativeUrgency());
        Known manager = manager();
        termNoticeWorker.mail(manager.id());
        List<?> percents =
                data.with(
                        em ->
                                em.createNativeQuery(
                                                "SELECT DISTINCT n.percent FROM term_notice n JOIN"
                                                        + " ticket t ON t.id = n.ticket_id WHERE"
                                                        + " t.ticket_number = '"
                                                        + number
                                                        + "' AND n.running_clock = 'CONTRATO'")
                                        .getResultList());
        assertEquals("[100]", percents.toString());
    }

    @Test
    void aEscalationStepHandsATicketToAnotherAreaOnlyWhileOneWritesIt() throws Exception {
        add(escalationStep(Milestone.NOVENTA, EscalationRecipient.AREA, null, "CALIDAD"));
        String writing = in(TicketStatus.EN_AREA);
        String reviewed = in(TicketStatus.EN_REVISION);
        time.set(at("2026-11-26T03:00:00"));
        deadlineWarningWorker.give(List.of(writing, reviewed));
        assertEquals("CALIDAD", ticket(writing).getArea());
        assertEquals(InternalStage.REDACCION, ticket(writing).getStageTerm().get().getStage());
        assertEquals(ANSWERING, ticket(reviewed).getArea());
    }

    @Test
    void manyAtOnceComeInOneDigestAndWhatWasAnsweredIsNoLongerTold() throws Exception {
        Known guard = person("inundada-it@it.example", "TI");
        as(
                manager(),
                () ->
                        onCallService.add(
                                OnCallShiftCommand.ofAll(
                                        guard.id(),
                                        at("2026-11-23T00:00:00"),
                                        at("2026-11-30T00:00:00"),
                                        "+56 9 5555 0102")));
        add(escalationStep(Milestone.MITAD, EscalationRecipient.GUARDIA, null, null));
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            numbers.add(in(TicketStatus.EN_AREA));
        }
        time.set(at("2026-11-24T21:30:00"));
        deadlineWarningWorker.give(numbers);
        as(
                administrator(),
                () ->
                        ticketService.annul(
                                ref(numbers.get(0)),
                                cl.soser.canal.ticket.handling.AnnulmentCause.PRUEBA,
                                "prueba"));
        termNoticeWorker.mail(guard.id());
        assertEquals(0, mails("inundada-it@it.example", "hito-50"));
        assertEquals(1, mails("inundada-it@it.example", "resumen-plazos"));
        String subject =
                data.with(
                        em ->
                                (String)
                                        em.createNativeQuery(
                                                        "SELECT subject FROM message WHERE recipient_address ="
                                                                + " 'inundada-it@it.example'")
                                                .getSingleResult());
        assertEquals("Plazos: 12 avisos", subject);
        time.advance(Duration.ofMinutes(1));
        termNoticeWorker.mail(guard.id());
        assertEquals(1, mails("inundada-it@it.example", "%"));
        as(manager(), () -> onCallService.coming().forEach(one -> onCallService.remove(one.id())));
    }

    @Test
    void theTermInsideWarnsWhoHasIt() throws Exception {
        Known administrator = administrator();
        String number = in(TicketStatus.EN_AREA);
        Known writer = writer();
        as(writer, () -> ticketService.take(ref(number)));
        time.set(at("2026-11-24T18:00:00"));
        deadlineWarningWorker.give(number);
        assertEquals(
                "[REDACCION]",
                data.with(
                                em ->
                                        em.createNativeQuery(
                                                        "SELECT n.stage FROM term_notice n JOIN"
                                                                + " ticket t ON t.id = n.ticket_id WHERE"
                                                                + " t.ticket_number = '"
                                                                + number
                                                                + "' AND n.running_clock ="
                                                                + " 'INTERNO' AND n.account_id = "
                                                                + writer.id())
                                                .getResultList())
                        .toString());
        assertTrue(administrator.id() > 0);
    }

    @Test
    void anAlertReachesWhoeverIsOnCall() throws Exception {
        Known guard = person("alarma-it@it.example", "TI");
        as(
                manager(),
                () ->
                        onCallService.add(
                                OnCallShiftCommand.ofAll(
                                        guard.id(),
                                        at("2026-11-22T00:00:00"),
                                        at("2026-11-30T00:00:00"),
                                        "+56 9 5555 0103")));
        file("RECLAMO", "Niños con vómitos", "Después del almuerzo hubo vómitos y diarrea.");
        assertEquals(1, mails("alarma-it@it.example", "alerta"));
        as(manager(), () -> onCallService.coming().forEach(one -> onCallService.remove(one.id())));
    }

    @Test
    void nobodyIsOnCallTwiceAtOnceAndWhoIsAwayIsSeen() throws Exception {
        Known guard = person("doble-it@it.example", "TI");
        Instant from = at("2026-12-01T00:00:00");
        Instant until = at("2026-12-03T00:00:00");
        as(
                manager(),
                () ->
                        onCallService.add(
                                OnCallShiftCommand.ofAll(
                                        guard.id(), from, until, "+56 9 5555 0104")));
        IncompleteException twice =
                assertThrows(
                        IncompleteException.class,
                        () ->
                                as(
                                        manager(),
                                        () ->
                                                onCallService.add(
                                                        OnCallShiftCommand.ofAll(
                                                                guard.id(),
                                                                until.minusSeconds(60),
                                                                until.plusSeconds(3600),
                                                                "+56 9 5555 0104"))));
        assertEquals("onCall.overlap", twice.lacks().get(0).key());
        assertEquals("from", twice.lacks().get(0).field());
        as(
                manager(),
                () ->
                        onCallService.add(
                                OnCallShiftCommand.ofAll(
                                        guard.id(),
                                        until,
                                        until.plusSeconds(3600),
                                        "+56 9 5555 0104")));
        LocalDate day = LocalDate.of(2026, 12, 1);
        as(guard, () -> absenceService.note(new AbsenceCommand(guard.id(), day, day, null)));
        List<OnCallShiftRow> theirs =
                as(manager(), () -> onCallService.coming()).stream()
                        .filter(one -> one.account() == guard.id())
                        .toList();
        assertEquals(2, theirs.size());
        assertEquals(Set.of(theirs.get(0).id()), as(manager(), () -> onCallService.away(theirs)));
        as(manager(), () -> theirs.forEach(one -> onCallService.remove(one.id())));
    }

    @Test
    void aLadderThatGoesRoundOrDoesNothingIsRefused() throws Exception {
        add(escalationStep(Milestone.NOVENTA, EscalationRecipient.AREA, null, "CALIDAD"));
        EscalationStepContent back =
                new EscalationStepContent(
                        RunningClock.PROMESA,
                        null,
                        Milestone.NOVENTA,
                        "CALIDAD",
                        null,
                        null,
                        null,
                        Set.of(),
                        true,
                        null,
                        ANSWERING,
                        true);
        assertThrows(NotAllowedException.class, () -> as(administrator(), () -> ladder.add(back)));
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        ladder.add(
                                                escalationStep(
                                                        Milestone.MITAD, null, null, null))));
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        ladder.add(
                                                escalationStep(
                                                        Milestone.MITAD,
                                                        null,
                                                        Urgency.BAJA,
                                                        null))));
        assertThrows(
                EJBAccessException.class,
                () ->
                        as(
                                area("CALIDAD"),
                                () ->
                                        ladder.add(
                                                escalationStep(
                                                        Milestone.MITAD,
                                                        EscalationRecipient.AREA,
                                                        null,
                                                        null))));
        assertThrows(
                IncompleteException.class,
                () ->
                        as(
                                manager(),
                                () ->
                                        onCallService.add(
                                                OnCallShiftCommand.ofAll(
                                                        manager().id(),
                                                        at("2026-11-30T00:00:00"),
                                                        at("2026-11-29T00:00:00"),
                                                        "+56 9 5555 0101"))));
        assertFalse(own.isEmpty());
    }

    @Test
    void aEscalationStepIsNotSaidTwiceNorOfAStageWhereThereIsNone() throws Exception {
        EscalationStepContent one =
                escalationStep(Milestone.NOVENTA, EscalationRecipient.ADMINISTRADOR, null, null);
        add(one);
        NotAllowedException twice =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(administrator(), () -> ladder.add(one)));
        assertEquals("ladder.twice", twice.getMessage());
        EscalationStepContent staged =
                new EscalationStepContent(
                        RunningClock.CONTRATO,
                        InternalStage.REDACCION,
                        Milestone.NOVENTA,
                        ANSWERING,
                        null,
                        null,
                        null,
                        Set.of(EscalationRecipient.AREA),
                        true,
                        null,
                        null,
                        true);
        IncompleteException lacks =
                assertThrows(
                        IncompleteException.class,
                        () -> as(administrator(), () -> ladder.add(staged)));
        assertEquals("stage", lacks.lacks().get(0).field());
    }

    @Test
    void aEscalationStepSomebodyElseChangedMeanwhileIsNotOverwritten() throws Exception {
        add(escalationStep(Milestone.MITAD, EscalationRecipient.AREA, null, null));
        EscalationStepRow seen = own.get(0);
        as(
                administrator(),
                () ->
                        ladder.change(
                                seen.id(),
                                seen.version(),
                                escalationStep(
                                        Milestone.NOVENTA, EscalationRecipient.AREA, null, null)));
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        ladder.change(
                                                seen.id(),
                                                seen.version(),
                                                escalationStep(
                                                        Milestone.MITAD,
                                                        EscalationRecipient.AREA,
                                                        null,
                                                        null))));
    }
}
