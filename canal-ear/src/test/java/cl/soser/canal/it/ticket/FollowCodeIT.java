package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.Mailbox;
import cl.soser.canal.notification.outbox.OutboxJob;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.shared.Letter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.intake.TicketIntakeWorker;
import cl.soser.canal.ticket.tracking.FollowCodeWays;
import cl.soser.canal.ticket.tracking.FollowUpService;
import cl.soser.canal.ticket.tracking.SentCodes;
import cl.soser.canal.ticket.tracking.SpokenCodeService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Following a ticket by its number and a code: how long a code serves, how often one is sent. */
@Tag(DerbySuite.LONG)
class FollowCodeIT extends InContainer {

    private static final Duration TOO_SOON = Duration.ofSeconds(119);

    @Inject FollowUpService followUpService;
    @Inject SpokenCodeService spokenCodeService;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject TicketIntakeWorker ticketIntakeWorker;
    @Inject OutboxJob outboxJob;

    private String file(String email) {
        return file(ContactDetails.mail(email));
    }

    private String file(ContactDetails contact) {
        FileTicketCommand request =
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "CONSULTA",
                                "BASICA_MEDIA",
                                null,
                                Urgency.BAJA),
                        "Una pregunta",
                        "¿Qué se sirve el lunes?",
                        PlaceDetails.called("Escuela de prueba"),
                        FormValues.NONE,
                        GivenAnswers.NONE);
        PersonDetails person =
                new PersonDetails(
                        "Ana",
                        "Ficticia Prueba",
                        new Identity(DocumentType.RUT, "40000001-8"),
                        null,
                        null,
                        UserType.APODERADO,
                        contact,
                        null);
        return ticketIntakeWorker.fileAsVisitor(request, person);
    }

    private static String somebody() {
        return "cod" + UUID.randomUUID().toString().replace("-", "") + "@it.example";
    }

    /** Any network: the limits by network are another matter. */
    private static String network() {
        return SecretTokens.random();
    }

    private String ask(String number) {
        int before = SentCodes.of(number).size();
        followUpService.requestCode(number, network());
        List<String> sent = SentCodes.of(number);
        return sent.size() == before ? null : sent.get(before);
    }

    private boolean opens(String number, String code) {
        return followUpService.open(number, code, network()).isPresent();
    }

    @Test
    void aCodeServesOnceWithinTenMinutes() {
        String number = file(somebody());
        String code = ask(number);
        time.advance(Duration.ofMinutes(9).plusSeconds(50));
        assertTrue(opens(number, code));
        assertFalse(opens(number, code), "once");
        time.advance(Duration.ofMinutes(2));
        String late = ask(number);
        time.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertFalse(opens(number, late));
    }

    @Test
    void whoeverAsksAgainTooSoonGoesOnWithTheCodeThatWasSent() {
        String number = file(somebody());
        String code = ask(number);
        time.advance(TOO_SOON);
        assertEquals(null, ask(number));
        assertTrue(opens(number, code));
    }

    /** Who asks for another's code takes nothing from them. */
    @Test
    void aNewerCodeLeavesTheOlderOneValid() {
        String number = file(somebody());
        String first = ask(number);
        time.advance(Duration.ofMinutes(2).plusSeconds(1));
        String second = ask(number);
        assertTrue(opens(number, first));
        assertFalse(opens(number, first), "each once");
        assertTrue(opens(number, second));
    }

    @Test
    void aCodeHasEightSignsAndIsTypedAnyhow() {
        String number = file(somebody());
        String code = ask(number);
        assertTrue(code.matches("[A-Z2-9]{8}"), code);
        String typed = code.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + code.substring(4);
        assertTrue(opens(number, " " + typed + " "));
    }

    /** Tries are counted by network and number: the sixth fails there, and nowhere else. */
    @Test
    void whoGuessesIsStoppedAndTheOwnerIsNot() {
        String number = file(somebody());
        String code = ask(number);
        String guesser = network();
        for (int i = 0; i < 5; i++) {
            assertTrue(followUpService.open(number, "WRONG" + i, guesser).isEmpty());
        }
        assertThrows(
                TooManyRequestsException.class, () -> followUpService.open(number, code, guesser));
        assertThrows(
                TooManyRequestsException.class,
                () -> {
                    for (int i = 0; i < 6; i++) {
                        followUpService.open("CP-2020-999999", "WRONG" + i, guesser);
                    }
                },
                "the same where there is no such number");
        assertTrue(opens(number, code), "from elsewhere");
    }

    @Test
    void whatOthersAskForKeepsNobodyFromACode() {
        String email = somebody();
        String number = file(email);
        String stranger = network();
        int sent = 0;
        for (int i = 0; i < 12; i++) {
            int before = SentCodes.of(number).size();
            followUpService.requestCode(number, stranger);
            sent += SentCodes.of(number).size() - before;
            time.advance(Duration.ofMinutes(16));
        }
        assertTrue(sent >= 5 && sent <= 10, "five a day: " + sent); // midnight may be between
        assertTrue(opens(number, ask(number)), "the owner, from elsewhere");
    }

    /** With tags too: ana+1@ is ana@. What is counted begins anew with the day. */
    @Test
    void oneMailboxGetsFiveCodesInADayFromOneNetworkForAllItsTickets() {
        time.set(Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS));
        String email = somebody();
        List<String> numbers =
                List.of(
                        file(email),
                        file(email.toUpperCase(Locale.ROOT)),
                        file(email.replace("@", "+uno@")));
        String network = network();
        int sent = 0;
        for (int i = 0; i < 20; i++) {
            String number = numbers.get(i % 3);
            int before = SentCodes.of(number).size();
            followUpService.requestCode(number, network);
            sent += SentCodes.of(number).size() - before;
            time.advance(Duration.ofMinutes(16));
        }
        assertEquals(5, sent);
        time.advance(Duration.ofHours(24));
        assertTrue(opens(numbers.get(0), ask(numbers.get(0))), "the next day again");
    }

    private String fileByTelephone(String telephone) {
        return file(new ContactDetails(telephone, null, null, null, AnswerChannel.LLAMADA, null));
    }

    private List<String> registered(String action, String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT a.ticketNumber FROM AuditEntry a WHERE a.actionCode ="
                                                + " :action AND a.ticketNumber = :number",
                                        String.class)
                                .setParameter("action", action)
                                .setParameter("number", number)
                                .getResultList());
    }

    /** The operator types what she hears; what is wrong gives no code, and soon no more tries. */
    @Test
    void whoLeftOnlyATelephoneGetsACodeOnTheLine() throws Exception {
        String number = fileByTelephone("+56 9 5555 0301");
        assertEquals(null, ask(number), "there is no mailbox to send it to");
        Known operator = with(Role.OPERADOR);
        assertTrue(ways(operator, number).spoken());
        NotAllowedException other =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(operator, () -> spokenCodeService.readOut(number, "955550302")));
        assertEquals("spokenCode.otherTelephone", other.getMessage());
        assertEquals(List.of(), registered("CODIGO_DICTADO", number));

        String code = as(operator, () -> spokenCodeService.readOut(number, "9 5555 0301"));
        assertEquals(List.of(number), registered("CODIGO_DICTADO", number));
        assertTrue(code.matches("[A-Z2-9]{8}"), code);
        assertTrue(opens(number, code));
        assertFalse(opens(number, code), "once");

        String late = as(operator, () -> spokenCodeService.readOut(number, "+56955550301"));
        time.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertFalse(opens(number, late));
        assertThrows(
                TooManyRequestsException.class,
                () -> {
                    for (int i = 0; i < 9; i++) {
                        readOutWrongly(operator, number);
                    }
                });
    }

    /** Of the ticket as the page reads it. */
    private FollowCodeWays ways(Known who, String number) throws Exception {
        return as(who, () -> spokenCodeService.ways(ticketDetailsService.open(number).ticket()));
    }

    private void readOutWrongly(Known operator, String number) throws Exception {
        try {
            as(operator, () -> spokenCodeService.readOut(number, "2 2222 2222"));
        } catch (NotAllowedException e) {
            assertEquals("spokenCode.otherTelephone", e.getMessage());
        }
    }

    /** To who answers the line; a proved mailbox gets its codes by mail. */
    @Test
    void aCodeIsGivenOnTheLineByWhoAnswersItAlone() throws Exception {
        String number = fileByTelephone("+56 9 5555 0303");
        Known operations = with(Role.OPERACIONES);
        assertFalse(ways(operations, number).spoken());
        assertThrows(
                NotAllowedException.class,
                () -> as(operations, () -> spokenCodeService.readOut(number, "955550303")));
        for (String role : List.of(Role.INSTITUCION, Role.TERRENO, Role.TI, Role.CIUDADANO)) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> spokenCodeService.readOut(number, "955550303")),
                    role);
        }
        String mailed = file(somebody());
        assertTrue(opens(mailed, ask(mailed)));
        assertFalse(ways(with(Role.OPERADOR), mailed).spoken());
    }

    /** A mailbox that was written wrongly stays unproved, whoever follows the ticket. */
    @Test
    void aCodeFromTheLineProvesNoMailbox() throws Exception {
        String number =
                file(
                        new ContactDetails(
                                "955550304", null, null, somebody(), AnswerChannel.CORREO, null));
        Known operator = with(Role.OPERADOR);
        String code = as(operator, () -> spokenCodeService.readOut(number, "955550304"));
        assertTrue(opens(number, code));
        assertTrue(ways(operator, number).spoken());
    }

    @Test
    void withTheGatewayTheCodeGoesToTheTelephoneOfTheTicket() throws Exception {
        String number = fileByTelephone("+56 9 5555 0305");
        Known operator = with(Role.OPERADOR);
        assertTrue(ways(operator, number).texted());
        as(operator, () -> spokenCodeService.text(number));
        List<Object[]> sent =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT m.recipientAddress, m.body FROM"
                                                        + " OutboundMessage m WHERE m.ticketNumber"
                                                        + " = :number AND m.templateCode ="
                                                        + " 'codigo-telefono'",
                                                Object[].class)
                                        .setParameter("number", number)
                                        .getResultList());
        assertEquals(1, sent.size());
        assertEquals("+56 9 5555 0305", sent.get(0)[0]);
        assertEquals(List.of(number), registered("CODIGO_POR_SMS", number));
        String text = Letter.stored((String) sent.get(0)[1]).text();
        Matcher code = Pattern.compile("\\b[A-Z2-9]{8}\\b").matcher(text);
        assertTrue(code.find(), text);
        assertTrue(opens(number, code.group()));
    }

    @Test
    void aCodeLeavesAtOnceThoughTheMailboxHasHadItsMailForTenMinutes() throws Exception {
        String email = somebody();
        file(email);
        String number = file(email); // whose acknowledgement waits for the first one's ten minutes
        String code = ask(number);
        String mail = Mailbox.first(email, code, outboxJob::round);
        assertTrue(mail.contains("To: " + email), mail);
    }
}
