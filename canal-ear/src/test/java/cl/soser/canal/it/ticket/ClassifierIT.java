package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.danger.reader.ClassifierDetails;
import cl.soser.canal.danger.reader.ClassifierLearningJob;
import cl.soser.canal.danger.reader.ClassifierLearningWorker;
import cl.soser.canal.danger.reader.ClassifierRow;
import cl.soser.canal.danger.reader.ClassifierState;
import cl.soser.canal.danger.reader.ClassifierVersionService;
import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.danger.reader.DangerReaderState;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.suite.PostgresqlSuite;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.handling.RiskService;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people say of a reading, and the classifier that learns from it. */
@Tag(DerbySuite.LONG)
class ClassifierIT extends TicketCase {

    private static final String ALARMING =
            "Mi hija vomitó después del almuerzo del colegio y tiene fiebre.";

    @Inject RiskService riskService;
    @Inject ClassifierVersionService classifierVersionService;
    @Inject ClassifierLearningJob classifierLearningJob;
    @Inject ClassifierLearningWorker classifierLearningWorker;
    @Inject DangerQuery dangerQuery;

    private ClassifierDetails look() throws Exception {
        return as(administrator(), () -> classifierVersionService.look());
    }

    private ClassifierRow newest() throws Exception {
        return as(administrator(), () -> classifierVersionService.page(null, 1)).rows().get(0);
    }

    private ClassifierRow learned() throws Exception {
        as(administrator(), () -> classifierVersionService.learn());
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        ClassifierRow row = newest();
        while (row.isUnderWay()) {
            assertTrue(Instant.now().isBefore(end), "still " + row);
            classifierLearningJob.round(); // its own timer does too
            row = newest();
        }
        return row;
    }

    private void switchOn(int number) throws Exception {
        int turn = look().turn();
        as(administrator(), () -> classifierVersionService.switchOn(number, turn));
    }

    private String alert() {
        String number = file("RECLAMO", "Consulta", ALARMING);
        assertTrue(ticket(number).isAlert());
        return number;
    }

    @AfterEach
    void asShipped() throws Exception {
        if (classifierVersionService != null && look().chosen() > 0) {
            switchOn(0);
        }
    }

    @Test
    void anAlertThatWasNoneLosesItsPlaceAndTeaches() throws Exception {
        String number = alert();
        int before = look().corrections();
        as(administrator(), () -> riskService.clearAlert(ref(number)));
        assertFalse(ticket(number).isAlert());
        assertEquals(before + 1, look().corrections());
        assertEquals(
                "ALERTA",
                data.with(
                        em ->
                                em.createNativeQuery(
                                                """
                                                select d.level from ticket_danger d
                                                join ticket t on t.id = d.ticket_id
                                                where t.ticket_number = ?1""")
                                        .setParameter(1, number)
                                        .getSingleResult()),
                "what was known at entry stays on record");
        assertTrue(
                as(administrator(), () -> ticketDetailsService.open(number)).steps().stream()
                        .anyMatch(step -> step.getKind() == StepKind.ALERTA_DESCARTADA));
        NotAllowedException late =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(administrator(), () -> riskService.clearAlert(ref(number))));
        assertEquals("ticket.alert.none", late.getMessage());
    }

    @Test
    void aDangerOfAnotherKindIsNamedByOneClick() throws Exception {
        String number = alert();
        as(administrator(), () -> riskService.nameDanger(ref(number), DangerKind.ALERGIA));
        assertEquals(DangerKind.ALERGIA, ticket(number).getDangerKind());
        assertTrue(ticket(number).isAlert());
        assertFalse(ticket(number).isRestricted());
        assertEquals("NUTRICION", ticket(number).getArea());
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                administrator(),
                                () -> riskService.nameDanger(ref(number), DangerKind.ALERGIA)));
        as(administrator(), () -> riskService.nameDanger(ref(number), DangerKind.MALTRATO));
        assertTrue(ticket(number).isRestricted(), "named readers alone see it from now on");
        assertEquals("RRHH", ticket(number).getArea());
    }

    @Test
    void aReaderOfARestrictedOneNamesItAnewAndItGoesWhereItWouldHaveGone() throws Exception {
        String number = alert();
        as(administrator(), () -> riskService.nameDanger(ref(number), DangerKind.MALTRATO));
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                administrator(),
                                () -> riskService.nameDanger(ref(number), DangerKind.PLAGA)));
        as(manager(), () -> riskService.nameDanger(ref(number), DangerKind.DESCOMPUESTO));
        assertFalse(ticket(number).isRestricted());
        assertEquals("CALIDAD", ticket(number).getArea());
        as(administrator(), () -> ticketService.validateRouting(ref(number), "CALIDAD", null));
        as(administrator(), () -> riskService.nameDanger(ref(number), DangerKind.ALERGIA));
        assertEquals("CALIDAD", ticket(number).getArea(), "a validated routing stays");
    }

    @Test
    void aReaderOfARestrictedOneSaysThatThereWasNoDanger() throws Exception {
        String number = alert();
        as(administrator(), () -> riskService.nameDanger(ref(number), DangerKind.MALTRATO));
        as(manager(), () -> riskService.clearAlert(ref(number)));
        assertFalse(ticket(number).isAlert());
        assertTrue(ticket(number).isRestricted());
    }

    @Test
    void theAdministratorAloneSaysSo() {
        String number = alert();
        Known operator = with("OPERADOR");
        for (Known other : List.of(writer(), manager(), operator)) {
            Class<? extends Exception> refusal =
                    other.equals(operator) ? EJBAccessException.class : NotFoundException.class;
            assertThrows(refusal, () -> as(other, () -> riskService.clearAlert(ref(number))));
            assertThrows(
                    refusal,
                    () -> as(other, () -> riskService.nameDanger(ref(number), DangerKind.PLAGA)));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> classifierVersionService.look()));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> classifierVersionService.learn()));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> classifierVersionService.switchOn(0, 0)));
        }
    }

    @Tag(PostgresqlSuite.ALONE)
    @Test
    void aClassifierLearnsIsMeasuredSwitchedOnAndTakenBack() throws Exception {
        String odd = "La zarigüeyatronica del comedor guaguatronea al servir. ";
        for (int i = 0; i < 3; i++) {
            String number = file("RECLAMO", "Consulta", odd + ALARMING);
            as(administrator(), () -> riskService.clearAlert(ref(number)));
        }
        ClassifierRow row = learned();
        assertEquals(ClassifierState.LISTA, row.state());
        assertTrue(row.learned().corrections() >= 3);
        assertTrue(row.learned().messages() > 300);
        assertTrue(row.after().eitherLevel().all() > 10);
        assertTrue(row.before().falseAlerts().all() > 10);
        assertFalse(row.after().kinds().isEmpty());
        assertEquals(0, look().chosen(), "a person switches it on");

        switchOn(row.number());
        assertEquals(row.number(), look().chosen());
        assertEquals(DangerReaderState.ENTERO, look().reader());
        assertTrue(
                dangerQuery.read("", ALARMING).reasons().stream()
                        .anyMatch(reason -> reason.share() != null));
        String text = new String(unpacked(row.number()), StandardCharsets.ISO_8859_1);
        for (String word : List.of("zariguey", "guaguatron", "vomit", "almuerz", "VOMITO")) {
            assertFalse(text.contains(word), word);
        }
        int turn = look().turn();
        assertThrows(
                EJBException.class,
                () -> as(administrator(), () -> classifierVersionService.switchOn(0, turn - 1)));
        switchOn(0);
        assertEquals(0, look().chosen());
        assertThrows(NotFoundException.class, () -> switchOn(99_999));
        assertThrows(NotFoundException.class, () -> switchOn(0));
    }

    @Test
    void oneAtATimeIsLearnedAndWhatAServerLeftBehindIsTakenOver() throws Exception {
        as(administrator(), () -> riskService.clearAlert(ref(alert())));
        as(administrator(), () -> classifierVersionService.learn());
        NotAllowedException second =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(administrator(), () -> classifierVersionService.learn()));
        assertEquals("classifier.underWay", second.getMessage());
        classifierLearningWorker.claim(); // or the timer has it already
        assertTrue(classifierLearningWorker.claim().isEmpty(), "another server has it");
        time.advance(Duration.ofMinutes(11));
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (newest().isUnderWay()) {
            assertTrue(Instant.now().isBefore(end));
            classifierLearningJob.round();
        }
        assertEquals(ClassifierState.LISTA, newest().state());
    }

    private byte[] content(int number) {
        return data.with(
                em ->
                        (byte[])
                                em.createQuery(
                                                "SELECT c.content FROM StoredClassifier c"
                                                        + " WHERE c.number = :number",
                                                Object.class)
                                        .setParameter("number", number)
                                        .getSingleResult());
    }

    private byte[] unpacked(int number) throws Exception {
        try (GZIPInputStream packed =
                new GZIPInputStream(new ByteArrayInputStream(content(number)))) {
            return packed.readAllBytes();
        }
    }

    /** Broken bytes, those of another version of the product, none at all: filing goes on. */
    @Tag(PostgresqlSuite.ALONE)
    @Test
    void aBrokenClassifierIsReplacedByTheShippedOneAndThatIsSaid() throws Exception {
        as(administrator(), () -> riskService.clearAlert(ref(alert())));
        int number = learned().number();
        DangerReading shipped = dangerQuery.read("", ALARMING);
        for (String statement :
                List.of(
                        "UPDATE StoredClassifier c SET c.content = :bytes"
                                + " WHERE c.number = :number",
                        "UPDATE ClassifierVersion v SET v.sha256 = :sum WHERE v.number = :number",
                        "DELETE FROM StoredClassifier c WHERE c.number = :number")) {
            data.with(
                    em -> {
                        var act = em.createQuery(statement).setParameter("number", number);
                        if (statement.contains(":bytes")) {
                            act.setParameter("bytes", new byte[] {1, 2, 3});
                        }
                        if (statement.contains(":sum")) {
                            act.setParameter(
                                    "sum",
                                    cl.soser.canal.shared.SecretTokens.hash(new byte[] {1, 2, 3}));
                        }
                        return act.executeUpdate();
                    });
            switchOn(number);
            assertEquals(DangerReaderState.DE_FABRICA, look().reader(), statement);
            assertEquals(shipped, dangerQuery.read("", ALARMING));
            assertEquals(DangerLevel.ALERTA, dangerQuery.read("", ALARMING).level());
            assertTrue(ticket(alert()).isAlert());
            switchOn(0);
            assertEquals(DangerReaderState.ENTERO, look().reader());
        }
    }
}
