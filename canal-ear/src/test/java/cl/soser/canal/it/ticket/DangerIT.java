package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.alert.AlertService;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerSource;
import cl.soser.canal.danger.TicketDanger;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.handling.RiskService;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The question about danger, and what its answer and the words do. */
class DangerIT extends TicketCase {

    private static final String HARMLESS = "Queremos saber a qué hora abre el comedor.";

    @Inject RiskService riskService;
    @Inject AlertService alertService;
    @Inject TicketQuery ticketQuery;

    private String filed(DangerKind answer, Urgency urgency) {
        FileTicketCommand request =
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "RECLAMO",
                                "BASICA_MEDIA",
                                null,
                                urgency,
                                answer),
                        "Horario",
                        HARMLESS,
                        PlaceDetails.called("Escuela de prueba"),
                        FormValues.NONE,
                        GivenAnswers.NONE);
        PersonDetails person =
                new PersonDetails(
                        "Ana",
                        "Peligro Prueba",
                        new Identity(DocumentType.RUT, "40000001-8"),
                        null,
                        null,
                        UserType.APODERADO,
                        ContactDetails.mail("peligro@it.example"),
                        null);
        return ticketIntakeWorker.fileAsVisitor(request, person);
    }

    /** As the words alone may leave it. */
    private String possibleRisk() {
        String number = filed(DangerKind.NINGUNO, Urgency.MEDIA);
        data.with(
                em ->
                        em.createNativeQuery(
                                        """
                                        update ticket
                                        set possible_risk = true, attention = 2, look_by = entered_at,
                                            danger_kind = 'GAS_FUEGO', version = version + 1
                                        where ticket_number = ?1""")
                                .setParameter(1, number)
                                .executeUpdate());
        return number;
    }

    private List<String> mails(String number, String template) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT m.body FROM OutboundMessage m
                                        WHERE m.ticketNumber = :number AND m.templateCode = :code""",
                                        String.class)
                                .setParameter("number", number)
                                .setParameter("code", template)
                                .getResultList());
    }

    private TicketDanger known(String number) {
        long id = ticket(number).getId();
        return data.with(em -> em.find(TicketDanger.class, id));
    }

    @Test
    void anAnswerAlertsAtOnceAndItsKindDecides() throws Exception {
        administrator();
        String number = filed(DangerKind.GAS_FUEGO, Urgency.BAJA);
        Ticket ticket = ticket(number);
        assertTrue(ticket.isAlert());
        assertEquals("MANTENCION", ticket.getArea());
        assertEquals(Urgency.ALTA, ticket.getOperativeUrgency());
        assertEquals(Urgency.BAJA, ticket.getUrgency());
        assertEquals(DangerKind.GAS_FUEGO, ticket.getDangerKind());
        assertEquals(DangerSource.ANSWER, known(number).getSource());
        assertFalse(mails(number, "alerta").isEmpty());
        assertTrue(mails(number, "acuse-sin-confirmar").get(0).contains("132"));
    }

    @Test
    void illTreatmentIsForNamedReaders() throws Exception {
        String number = filed(DangerKind.MALTRATO, Urgency.MEDIA);
        assertTrue(ticket(number).isAlert());
        assertTrue(ticket(number).isRestricted());
        assertEquals("RRHH", ticket(number).getArea());
        String receipt = mails(number, "acuse-sin-confirmar").get(0);
        assertTrue(receipt.contains("personas designadas"), receipt);
        assertFalse(receipt.contains("Recursos Humanos"), receipt);
        assertThrows(
                NotFoundException.class,
                () -> as(area("RRHH"), () -> ticketDetailsService.open(number)));
    }

    @Test
    void riskForSomebodyAlertsWithoutAKind() {
        String number = filed(null, Urgency.ALTA);
        assertTrue(ticket(number).isAlert());
        assertNull(ticket(number).getDangerKind());
        assertEquals(DangerSource.URGENCY, known(number).getSource());
    }

    @Test
    void noneAndNoAnswerAlertNobody() {
        String none = filed(DangerKind.NINGUNO, Urgency.MEDIA);
        assertFalse(ticket(none).isAlert());
        assertEquals(DangerKind.NINGUNO, known(none).getAnswer());
        String silent = filed(null, Urgency.MEDIA);
        assertFalse(ticket(silent).isAlert() || ticket(silent).isPossibleRisk());
        assertNull(known(silent));
    }

    @Test
    void alertsNobodyTookComeFirstThenOtherAlertsThenPossibleRisksInAnAreasOwnListToo()
            throws Exception {
        String plain = filed(null, Urgency.MEDIA);
        String risk = possibleRisk();
        String taken = filed(DangerKind.ENFERMEDAD, Urgency.MEDIA);
        as(administrator(), () -> alertService.take(taken));
        String alert = filed(DangerKind.ENFERMEDAD, Urgency.MEDIA);
        List<String> all = numbers(TicketPile.ABIERTAS);
        assertTrue(all.indexOf(alert) < all.indexOf(taken));
        assertTrue(all.indexOf(taken) < all.indexOf(risk));
        assertTrue(!all.contains(plain) || all.indexOf(risk) < all.indexOf(plain));
        List<String> alerts = numbers(TicketPile.ALERTAS);
        assertTrue(alerts.containsAll(List.of(alert, taken)));
        assertFalse(alerts.contains(risk) || alerts.contains(plain));
        List<String> risks = numbers(TicketPile.RIESGOS);
        assertTrue(risks.contains(risk));
        assertFalse(risks.contains(alert) || risks.contains(taken) || risks.contains(plain));
        List<TicketRow> ofArea =
                as(
                        area("CALIDAD"),
                        () ->
                                ticketQuery
                                        .page(
                                                TicketCriteria.of(TicketPile.POR_VALIDAR),
                                                TicketOrder.VENCE,
                                                true,
                                                null,
                                                0,
                                                200)
                                        .rows());
        assertTrue(ofArea.stream().anyMatch(row -> row.number().equals(alert)));
    }

    /** Page by page, so that the cursor is tried too. */
    private List<String> numbers(TicketPile pile) throws Exception {
        List<TicketRow> rows = new java.util.ArrayList<>();
        boolean more = true;
        while (more && rows.size() < 400) {
            TicketRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            var page =
                    as(
                            administrator(),
                            () ->
                                    ticketQuery.page(
                                            TicketCriteria.of(pile),
                                            TicketOrder.VENCE,
                                            true,
                                            last == null ? null : TicketOrder.VENCE.keyOf(last),
                                            0,
                                            5));
            rows.addAll(page.rows());
            more = page.more();
        }
        List<String> numbers = rows.stream().map(TicketRow::number).toList();
        assertEquals(numbers.size(), numbers.stream().distinct().count());
        return numbers;
    }

    @Test
    void aPossibleRiskIsMadeAnAlertByOneClick() throws Exception {
        String number = possibleRisk();
        assertTrue(mails(number, "alerta").isEmpty());
        as(administrator(), () -> riskService.confirm(ref(number)));
        Ticket ticket = ticket(number);
        assertTrue(ticket.isAlert());
        assertFalse(ticket.isPossibleRisk());
        assertEquals(Urgency.ALTA, ticket.getOperativeUrgency());
        assertFalse(mails(number, "alerta").isEmpty());
        assertEquals(List.of("ALERTA"), corrections(number));
        assertTrue(
                as(administrator(), () -> ticketDetailsService.open(number)).steps().stream()
                        .anyMatch(step -> step.getKind() == StepKind.RIESGO_CONFIRMADO));
    }

    @Test
    void whatIsWrittenLaterIsReadAsTheFirstWordsWere() throws Exception {
        String number = complaint();
        reply(number, "Gracias, quedo atenta.");
        // As another server numbers its rows.
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket_message set id = id + 1000000000"
                                                + " where ticket_id = ?1")
                                .setParameter(1, ticket(number).getId())
                                .executeUpdate());
        assertFalse(ticket(number).isAlert() || ticket(number).isPossibleRisk());
        reply(number, "Ahora mi hijo está hospitalizado, se intoxicó con el almuerzo del colegio.");
        Ticket ticket = ticket(number);
        assertTrue(ticket.isAlert() && ticket.isAlertUntaken());
        assertEquals(DangerKind.ENFERMEDAD, ticket.getDangerKind());
        assertFalse(mails(number, "alerta").isEmpty());
        assertEquals(1, steps(number, StepKind.RIESGO_LEIDO));
        assertEquals(1, steps(number, StepKind.RIESGO_CONFIRMADO));
        reply(number, "Sigue hospitalizado y vomita.");
        assertEquals(1, steps(number, StepKind.RIESGO_CONFIRMADO), "it is one already");
    }

    @Test
    void illTreatmentToldLaterIsForNamedReadersFromThenOn() throws Exception {
        String number = complaint();
        reply(number, "Mi hija contó que la manipuladora le pegó en la cara por botar la comida.");
        assertTrue(ticket(number).isAlert());
        assertTrue(ticket(number).isRestricted());
    }

    private long steps(String number, StepKind kind) throws Exception {
        return as(administrator(), () -> ticketDetailsService.open(number)).steps().stream()
                .filter(step -> step.getKind() == kind)
                .count();
    }

    private void reply(String number, String text) throws Exception {
        as(administrator(), () -> ticketService.recordReply(ref(number), text));
    }

    @Test
    void aDangerThatNothingToldOfIsRaisedByWhoReadsIt() throws Exception {
        String number = complaint();
        assertFalse(ticket(number).isAlert() || ticket(number).isPossibleRisk());
        as(administrator(), () -> riskService.raise(ref(number), DangerKind.GAS_FUEGO));
        Ticket ticket = ticket(number);
        assertTrue(ticket.isAlert());
        assertTrue(ticket.isAlertUntaken());
        assertEquals(DangerKind.GAS_FUEGO, ticket.getDangerKind());
        assertEquals("MANTENCION", ticket.getArea());
        assertFalse(mails(number, "alerta").isEmpty());
        assertEquals(List.of("ALERTA"), corrections(number));
        NotAllowedException again =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        administrator(),
                                        () -> riskService.raise(ref(number), DangerKind.PLAGA)));
        assertEquals("ticket.risk.known", again.getMessage());
        for (String role : List.of("OPERADOR", "CIUDADANO", "INSTITUCION", "DATOS", "TI")) {
            Known no = with(role);
            assertThrows(
                    EJBAccessException.class,
                    () -> as(no, () -> riskService.raise(ref(number), DangerKind.PLAGA)));
        }
    }

    @Test
    void whatWasClearedInErrorIsRaisedAgainAndRestrictedIfItsKindIs() throws Exception {
        String number = possibleRisk();
        as(administrator(), () -> riskService.confirm(ref(number)));
        as(administrator(), () -> riskService.clearAlert(ref(number)));
        assertFalse(ticket(number).isAlert());
        as(administrator(), () -> riskService.raise(ref(number), DangerKind.MALTRATO));
        assertTrue(ticket(number).isAlertUntaken());
        assertTrue(ticket(number).isRestricted());
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                administrator(),
                                () -> riskService.raise(ref(complaint()), DangerKind.NINGUNO)));
    }

    @Test
    void aPossibleRiskIsClearedOnce() throws Exception {
        String number = possibleRisk();
        as(administrator(), () -> riskService.clear(ref(number)));
        assertFalse(ticket(number).isAlert() || ticket(number).isPossibleRisk());
        assertTrue(mails(number, "alerta").isEmpty());
        assertEquals(List.of("NINGUNO"), corrections(number));
        NotAllowedException late =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(administrator(), () -> riskService.confirm(ref(number))));
        assertEquals("ticket.risk.none", late.getMessage());
    }

    private List<String> corrections(String number) {
        long id = ticket(number).getId();
        return data.with(
                em ->
                        em
                                .createQuery(
                                        """
                                        SELECT c.rightLevel FROM DangerCorrection c
                                        WHERE c.ticketId = :ticket""",
                                        Object.class)
                                .setParameter("ticket", id)
                                .getResultList()
                                .stream()
                                .map(Object::toString)
                                .toList());
    }
}
