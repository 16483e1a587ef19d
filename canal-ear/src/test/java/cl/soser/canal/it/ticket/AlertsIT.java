package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.alert.AlertAction;
import cl.soser.canal.alert.AlertForm;
import cl.soser.canal.alert.AlertLinkService;
import cl.soser.canal.alert.AlertService;
import cl.soser.canal.alert.AlertTokens;
import cl.soser.canal.alert.AlertWorker;
import cl.soser.canal.alert.AttentionWorker;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.escalation.OnCallShiftCommand;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.RiskService;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is called for an alert, one after the other, until one of them takes it. */
@Tag(DerbySuite.LONG)
class AlertsIT extends TicketCase {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Inject OnCallService onCallService;
    @Inject AlertWorker alertWorker;
    @Inject RiskService riskService;
    @Inject AttentionWorker attentionWorker;
    @Inject AlertService alertService;
    @Inject AlertLinkService alertLinkService;

    private String mark;
    private Known first;
    private Known second;

    /** Two people of Calidad are on call, in this order, with mailboxes of this test alone. */
    @BeforeEach
    void twoAreOnCall() throws Exception {
        if (time != null) {
            time.set(at("2026-11-25T10:00:00"));
            mark = UUID.randomUUID().toString().substring(0, 8);
            administrator();
            first = person("primera", "CALIDAD");
            second = person("segunda", "LOGISTICA");
            onCall(second, "+56 9 5555 0202", null, 2);
            onCall(first, "+56 9 5555 0201", "CALIDAD", 1);
        }
    }

    @AfterEach
    void nobodyIsOnCall() throws Exception {
        if (time != null) {
            as(
                    manager(),
                    () -> onCallService.coming().forEach(one -> onCallService.remove(one.id())));
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }

    private Known person(String name, String area) {
        return accounts.account(
                name + "-" + mark + "@it.example", Set.of("AREA"), Set.of(area), null);
    }

    private void onCall(Known who, String telephone, String area, int ordinal) throws Exception {
        as(
                manager(),
                () ->
                        onCallService.add(
                                new OnCallShiftCommand(
                                        who.id(),
                                        at("2026-11-20T00:00:00"),
                                        at("2026-12-10T00:00:00"),
                                        telephone,
                                        area,
                                        ordinal)));
    }

    private String filed(DangerKind answer) {
        return filed(answer, "Queremos saber a qué hora abre el comedor.");
    }

    private String filed(DangerKind answer, String detail) {
        FileTicketCommand request =
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "RECLAMO",
                                "BASICA_MEDIA",
                                null,
                                Urgency.MEDIA,
                                answer),
                        "Horario de Clementina",
                        detail,
                        PlaceDetails.called("Colegio de mi hija Clementina"),
                        FormValues.NONE,
                        GivenAnswers.NONE);
        PersonDetails person =
                new PersonDetails(
                        "Ana",
                        "Alerta Prueba",
                        new Identity(DocumentType.RUT, "40000001-8"),
                        null,
                        null,
                        UserType.APODERADO,
                        ContactDetails.mail("alertas@it.example"),
                        null);
        return ticketIntakeWorker.fileAsVisitor(request, person);
    }

    /** By channel, to that address; the template may be a pattern. */
    private List<String> messages(String number, String address, String template) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT m.body FROM OutboundMessage m
                                        WHERE (m.ticketNumber = :number OR :number = '')
                                          AND m.recipientAddress = :address
                                          AND m.templateCode LIKE :template
                                        ORDER BY m.id""",
                                        String.class)
                                .setParameter("number", number)
                                .setParameter("address", address)
                                .setParameter("template", template)
                                .getResultList());
    }

    private int rings(String number, String telephone) {
        return messages(number, telephone, "alerta-telefono").size();
    }

    private int mails(String number, Known who) {
        return messages(number, who.email(), "alerta").size();
    }

    private void next(String number, Duration later) {
        time.advance(later);
        long id = ticket(number).getId();
        alertWorker.call(id);
        alertWorker.call(id);
    }

    private long rounds(String number) {
        long id = ticket(number).getId();
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT a.rounds FROM Alert a WHERE a.ticketId = :id",
                                        Integer.class)
                                .setParameter("id", id)
                                .getSingleResult()
                                .longValue());
    }

    @Test
    void oneAfterTheOtherIsCalledThenAllAndOperations() throws Exception {
        Known boss =
                accounts.account(
                        "jefa-" + mark + "@it.example", Set.of("OPERACIONES"), Set.of(), null);
        String number = filed(DangerKind.ENFERMEDAD);
        assertEquals(1, rings(number, "+56 9 5555 0201"));
        assertEquals(0, rings(number, "+56 9 5555 0202"));
        assertEquals(1, mails(number, first));
        assertEquals(1, mails(number, second), "on call, so told by mail at once");
        assertEquals(0, mails(number, boss));
        next(number, QUARTER.minusMinutes(5));
        assertEquals(1, rounds(number));
        next(number, Duration.ofMinutes(6));
        assertEquals(1, rings(number, "+56 9 5555 0202"));
        assertEquals(1, rings(number, "+56 9 5555 0201"));
        next(number, QUARTER);
        assertEquals(2, rings(number, "+56 9 5555 0201"));
        assertEquals(2, rings(number, "+56 9 5555 0202"));
        assertEquals(1, mails(number, boss));
        next(number, QUARTER);
        assertEquals(2, mails(number, boss));
        next(number, Duration.ofHours(7));
        assertEquals(5, rounds(number), "the missed rounds are not made up for");
        as(second, () -> assertThrows(NotFoundException.class, () -> alertService.take(number)));
        as(first, () -> alertService.take(number));
        next(number, QUARTER);
        assertEquals(5, rounds(number));
        assertTrue(
                as(administrator(), () -> ticketDetailsService.open(number)).steps().stream()
                        .anyMatch(
                                step ->
                                        step.getKind() == StepKind.ALERTA_TOMADA
                                                && step.getAccount().equals(first.id())));
    }

    @Test
    void anEmptyListGoesToOperationsAtOnce() throws Exception {
        nobodyIsOnCall();
        Known boss =
                accounts.account(
                        "jefa-" + mark + "@it.example", Set.of("OPERACIONES"), Set.of(), null);
        String number = filed(DangerKind.ENFERMEDAD);
        assertEquals(1, mails(number, boss));
        as(administrator(), () -> alertService.take(number));
    }

    @Test
    void validationIsDueAfterHalfAnHourAndWhoeverTookItMayValidate() throws Exception {
        String number = filed(DangerKind.ENFERMEDAD);
        Ticket ticket = ticket(number);
        assertEquals(
                ticket.getEnteredAt().plus(Duration.ofMinutes(30)),
                ticket.getStageTerm().get().getWorkDue());
        assertEquals(
                "alert.validate",
                as(
                        first,
                        () ->
                                assertThrows(
                                                NotAllowedException.class,
                                                () ->
                                                        ticketService.validateRouting(
                                                                ref(number), "CALIDAD", null))
                                        .getMessage()));
        String token = AlertTokens.of(ticket.getId(), second.id());
        alertLinkService.take(token, "203.0.113.7");
        as(second, () -> ticketService.validateRouting(ref(number), "CALIDAD", null));
        assertEquals(TicketStatus.EN_AREA, ticket(number).getStatus());
    }

    @Test
    void theFirstOneTakesItAndTheSecondLearnsWho() throws Exception {
        String number = filed(DangerKind.ENFERMEDAD);
        as(first, () -> alertService.take(number));
        as(first, () -> alertService.take(number));
        NotAllowedException late =
                as(
                        administrator(),
                        () ->
                                assertThrows(
                                        NotAllowedException.class,
                                        () -> alertService.take(number)));
        assertEquals("alert.taken", late.getMessage());
        assertEquals(first.id(), ticket(number).getAlertTakenBy());
        long id = ticket(number).getId();
        AlertForm form = alertLinkService.look(AlertTokens.of(id, second.id()));
        assertEquals(AlertForm.State.TOMADA, form.state());
        assertEquals("primera-" + mark, form.takenBy());
    }

    /** Both links are pressed at the same moment, and two servers call for it. */
    @Test
    void ofTwoAtOnceOneTakesItAndARoundIsCalledOnce() throws Exception {
        String number = filed(DangerKind.ENFERMEDAD);
        long id = ticket(number).getId();
        time.advance(QUARTER);
        atOnce(() -> alertWorker.call(id), () -> alertWorker.call(id), () -> alertWorker.call(id));
        assertEquals(2, rounds(number));
        assertEquals(1, rings(number, "+56 9 5555 0202"));
        List<Object> ends =
                atOnce(
                        () -> alertLinkService.take(AlertTokens.of(id, first.id()), "203.0.113.7"),
                        () ->
                                alertLinkService.take(
                                        AlertTokens.of(id, second.id()), "203.0.113.8"));
        assertEquals(List.of("alert.taken", "done"), ends.stream().sorted().toList());
        assertEquals(1, taken(number));
    }

    @Test
    void whoActsTellsWhatTheyDidAndNobodyElseIsCalled() throws Exception {
        String number = filed(DangerKind.ENFERMEDAD);
        as(
                first,
                () -> {
                    alertService.record(
                            ref(number), AlertAction.LLAMADA, " A la directora: está en su casa. ");
                    return null;
                });
        assertEquals(1, taken(number));
        next(number, QUARTER);
        assertEquals(1, rounds(number));
        assertTrue(
                as(administrator(), () -> ticketDetailsService.open(number)).steps().stream()
                        .anyMatch(
                                step ->
                                        step.getKind() == StepKind.ALERTA_LLAMADA
                                                && step.getAccount().equals(first.id())
                                                && step.getReason()
                                                        .equals(
                                                                "A la directora: está en su casa.")));
        as(
                administrator(),
                () -> {
                    alertService.record(ref(number), AlertAction.ATENDIDA, "Fuimos.");
                    return null;
                });
        assertEquals(1, taken(number));
        as(administrator(), () -> riskService.clearAlert(ref(number)));
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        alertService.record(
                                                ref(number), AlertAction.ATENDIDA, "Tarde.")));
    }

    private long taken(String number) throws Exception {
        return as(administrator(), () -> ticketDetailsService.open(number)).steps().stream()
                .filter(step -> step.getKind() == StepKind.ALERTA_TOMADA)
                .count();
    }

    /** "done", or what it failed with. */
    private static List<Object> atOnce(Step... works) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(works.length);
        try {
            CyclicBarrier together = new CyclicBarrier(works.length);
            List<Callable<Object>> attempts = new ArrayList<>();
            for (Step work : works) {
                attempts.add(
                        () -> {
                            together.await();
                            try {
                                work.run();
                                return "done";
                            } catch (NotAllowedException | EJBException e) {
                                return e.getMessage();
                            }
                        });
            }
            List<Object> ends = new ArrayList<>();
            for (Future<Object> end : many.invokeAll(attempts)) {
                ends.add(end.get());
            }
            return ends;
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void ofADangerInARestrictedCaseItsAreaLearnsKindAndPlaceAlone() throws Exception {
        Known cooks = person("cocina", "CALIDAD");
        String number =
                filed(
                        DangerKind.MALTRATO,
                        "Varios niños vomitaron y tienen diarrea después del almuerzo. La"
                                + " manipuladora Clementina les pegó.");
        assertTrue(ticket(number).isRestricted());
        List<String> told = messages(number, cooks.email(), "%");
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains("Alguien enfermo"), told.get(0));
        assertFalse(told.get(0).contains("Clementina"), told.get(0));
        assertFalse(told.get(0).contains("/alerta") || told.get(0).contains("/gestion/"));
        as(
                cooks,
                () ->
                        assertThrows(
                                NotFoundException.class, () -> ticketDetailsService.open(number)));
    }

    @Test
    void validatingTakesItToo() throws Exception {
        String number = filed(DangerKind.ENFERMEDAD);
        Known administrator = administrator();
        as(administrator, () -> ticketService.validateRouting(ref(number), "CALIDAD", null));
        assertEquals(administrator.id(), ticket(number).getAlertTakenBy());
    }

    @Test
    void aLinkIsOfOnePersonAndOneAlertForADay() throws Exception {
        String number = filed(DangerKind.ENFERMEDAD);
        String token = AlertTokens.of(ticket(number).getId(), first.id());
        AlertForm form = alertLinkService.look(token);
        assertEquals(AlertForm.State.ABIERTA, form.state());
        assertEquals(number, form.number());
        assertNull(ticket(number).getAlertTakenAt(), "opening changes nothing");
        for (String forged :
                new String[] {token + "x", token.substring(1), "", "x' OR '1'='1", null}) {
            assertEquals(AlertForm.State.DESCONOCIDA, alertLinkService.look(forged).state());
        }
        assertEquals(
                "alert.link.DESCONOCIDA",
                assertThrows(
                                NotAllowedException.class,
                                () -> alertLinkService.take(token + "x", "203.0.113.7"))
                        .getMessage());
        time.advance(Duration.ofHours(25));
        assertEquals(AlertForm.State.VENCIDA, alertLinkService.look(token).state());
        assertEquals(
                "alert.link.VENCIDA",
                assertThrows(
                                NotAllowedException.class,
                                () -> alertLinkService.take(token, "203.0.113.7"))
                        .getMessage());
        time.advance(Duration.ofHours(-25));
        alertLinkService.take(token, "203.0.113.7");
        alertLinkService.take(token, "203.0.113.7");
        assertEquals(AlertForm.State.PROPIA, alertLinkService.look(token).state());
        assertEquals(
                1,
                as(administrator(), () -> ticketDetailsService.open(number)).steps().stream()
                        .filter(step -> step.getKind() == StepKind.ALERTA_TOMADA)
                        .count());
    }

    @Test
    void aClosedRequestIsNotTakenAndCallsNobody() throws Exception {
        String number = filed(DangerKind.ENFERMEDAD);
        String token = AlertTokens.of(ticket(number).getId(), first.id());
        as(
                administrator(),
                () ->
                        ticketService.annul(
                                ref(number),
                                cl.soser.canal.ticket.handling.AnnulmentCause.PRUEBA,
                                "prueba"));
        assertEquals(AlertForm.State.TERMINADA, alertLinkService.look(token).state());
        next(number, QUARTER);
        assertEquals(1, rounds(number));
    }

    @Test
    void messagesCarryNumberKindPlaceAndTimeAndNoWordOfAPerson() {
        String number = filed(DangerKind.ENFERMEDAD);
        List<String> all = new ArrayList<>(messages(number, first.email(), "alerta"));
        all.addAll(messages(number, "+56 9 5555 0201", "alerta-telefono"));
        assertEquals(2, all.size());
        for (String body : all) {
            assertTrue(body.contains(number), body);
            assertTrue(body.contains("Alguien enfermo"), body);
            assertTrue(body.contains("/alerta?t="), body);
            assertFalse(body.contains("Clementina") || body.contains("comedor"), body);
            assertFalse(body.contains("Ana"), body);
        }
    }

    @Test
    void atNightAPlagueIsMailedAndRingsInTheMorning() throws Exception {
        time.set(at("2026-11-25T23:00:00"));
        String number = filed(DangerKind.PLAGA);
        String area = ticket(number).getArea();
        Known member = person("noche", area);
        String again = filed(DangerKind.PLAGA);
        assertEquals(1, mails(again, member));
        assertEquals(0, rings(again, "+56 9 5555 0201"));
        assertEquals(0, rings(again, "+56 9 5555 0202"));
        time.set(at("2026-11-26T08:29:00"));
        next(again, Duration.ZERO);
        assertEquals(1, rounds(again));
        time.set(at("2026-11-26T08:30:01"));
        next(again, Duration.ZERO);
        assertEquals(
                1,
                rings(again, "+56 9 5555 0201") + rings(again, "+56 9 5555 0202"),
                "the first on call");
    }

    @Test
    void atNightIllTreatmentRingsItsReadersAlone() throws Exception {
        time.set(at("2026-11-25T23:00:00"));
        Known boss =
                accounts.account(
                        "jefa-" + mark + "@it.example", Set.of("OPERACIONES"), Set.of(), null);
        onCall(boss, "+56 9 5555 0203", null, 3);
        String number = filed(DangerKind.MALTRATO);
        assertEquals(0, rings(number, "+56 9 5555 0202") + mails(number, second));
        assertEquals(1, rings(number, "+56 9 5555 0203"));
    }

    @Test
    void whoAnswersTheRightDangerIsCalledWhenItIsCorrected() throws Exception {
        Known nutrition =
                accounts.account(
                        "nutricion-" + mark + "@it.example",
                        Set.of("AREA"),
                        Set.of("NUTRICION"),
                        null);
        String number = filed(DangerKind.ENFERMEDAD);
        assertEquals(0, mails(number, nutrition));
        as(administrator(), () -> riskService.nameDanger(ref(number), DangerKind.ALERGIA));
        assertEquals(1, mails(number, nutrition));
        assertTrue(
                as(administrator(), () -> alertService.calls(number)).stream()
                        .anyMatch(call -> !call.ringing() && call.sentAt() != null),
                "the page says who was called");
    }

    @Test
    void whoWasExcludedMeanwhileIsNotToldWithTheOthers() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            numbers.add(filed(DangerKind.ENFERMEDAD));
        }
        String last = numbers.get(5);
        assertEquals(0, mails(last, first), "it waits for the others");
        as(administrator(), () -> riskService.nameDanger(ref(last), DangerKind.MALTRATO));
        alertWorker.gather(first.id());
        assertFalse(
                String.join("\n", messages("", first.email(), "alertas-juntas")).contains(last));
    }

    @Test
    void manyAlertsComeTogetherAfterTheFirstFive() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            numbers.add(filed(DangerKind.ENFERMEDAD));
        }
        assertEquals(5, messages("", first.email(), "alerta").size());
        assertEquals(1, mails(numbers.get(0), first));
        assertEquals(
                1, mails(filed(DangerKind.ATRAGANTAMIENTO), first), "choking waits for no other");
        alertWorker.gather(first.id());
        assertEquals(1, messages("", first.email(), "alertas-juntas").size());
        numbers.add(filed(DangerKind.ENFERMEDAD));
        alertWorker.gather(first.id());
        assertEquals(1, messages("", first.email(), "alertas-juntas").size());
        time.advance(Duration.ofMinutes(1));
        alertWorker.gather(first.id());
        assertEquals(2, messages("", first.email(), "alertas-juntas").size());
        String together = String.join("\n", messages("", first.email(), "alertas-juntas"));
        for (String number : numbers.subList(5, 9)) {
            assertTrue(together.contains(number + ": Alguien enfermo"), together);
            assertTrue(ticket(number).isAlertUntaken());
        }
        assertFalse(messages("", "+56 9 5555 0201", "alertas-juntas").isEmpty(), "it rings");
    }

    @Test
    void aPossibleRiskWaitsHalfAnHourOfWorkAndIsToldEveryHalfHourAtNight() throws Exception {
        time.set(at("2026-11-25T17:50:00"));
        String number = filed(DangerKind.NINGUNO);
        data.with(
                em ->
                        em.createNativeQuery(
                                        """
                                        update ticket
                                        set possible_risk = true, attention = 2,
                                            danger_kind = 'GAS_FUEGO', version = version + 1
                                        where ticket_number = ?1""")
                                .setParameter(1, number)
                                .executeUpdate());
        attentionWorker.tellRisks();
        assertEquals(0, messages("", second.email(), "riesgos-en-espera").size());
        time.set(at("2026-11-25T22:05:00"));
        attentionWorker.tellRisks();
        attentionWorker.tellRisks();
        List<String> told = messages("", second.email(), "riesgos-en-espera");
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains(number + ": Gas, fuego o quemadura"));
        assertFalse(told.get(0).contains("Clementina"));
        assertTrue(told.get(0).contains("bandeja=RIESGOS"), told.get(0));
        time.set(at("2026-11-25T22:31:00"));
        attentionWorker.tellRisks();
        assertEquals(2, messages("", second.email(), "riesgos-en-espera").size());
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set possible_risk = false, attention = 3 where"
                                                + " ticket_number = ?1")
                                .setParameter(1, number)
                                .executeUpdate());
        time.set(at("2026-11-25T23:01:00"));
        attentionWorker.tellRisks();
        assertTrue(
                messages("", second.email(), "riesgos-en-espera").stream()
                        .skip(2)
                        .noneMatch(body -> body.contains(number)));
    }

    @Test
    void aGapInTheRotaIsToldOnceADay() throws Exception {
        nobodyIsOnCall();
        Known boss =
                accounts.account(
                        "jefa-" + mark + "@it.example", Set.of("OPERACIONES"), Set.of(), null);
        attentionWorker.tellGaps();
        attentionWorker.tellGaps();
        assertEquals(1, messages("", boss.email(), "guardia-vacia").size());
        assertFalse(as(boss, () -> onCallService.gaps()).isEmpty());
        time.set(at("2026-11-26T08:29:00"));
        attentionWorker.tellGaps();
        assertEquals(1, messages("", boss.email(), "guardia-vacia").size());
        time.set(at("2026-11-26T09:00:00"));
        attentionWorker.tellGaps();
        assertEquals(2, messages("", boss.email(), "guardia-vacia").size());
        onCall(boss, "+56 9 5555 0203", null, 1);
        assertEquals(List.of(), as(boss, () -> onCallService.gaps()));
    }

    @Test
    void aCopyOfAnUnansweredCaseSaysWhatIsToBeExpected() throws Exception {
        Known copied = person("copia", "NUTRICION");
        String number = filed(DangerKind.ATRAGANTAMIENTO);
        as(administrator(), () -> ticketService.validateRouting(ref(number), "CALIDAD", null));
        List<String> copies = messages(number, copied.email(), "copia%");
        assertEquals(1, copies.size());
        assertTrue(copies.get(0).contains("todavía no tiene respuesta"));
        assertTrue(copies.get(0).contains("Es una alerta: Se atoró"));
        assertFalse(copies.get(0).contains("No necesita hacer nada"));
        assertFalse(copies.get(0).contains("Clementina"));
    }
}
