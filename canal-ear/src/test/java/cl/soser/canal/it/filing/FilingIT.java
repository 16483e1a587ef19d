package cl.soser.canal.it.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.signin.MailboxVerified;
import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.directory.NeighbouringSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.filing.AlikeRequestService;
import cl.soser.canal.filing.AlikeRequests;
import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftState;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingResult;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.ticket.FormField;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FilingIT extends InContainer {

    private static final Consent AGREED = new Consent(true, null);

    @Inject FilingService filingService;
    @Inject AlikeRequestService alikeRequestService;
    @Inject NeighbouringSchools neighbours;
    @Inject ThrottleService throttleService;
    @Inject AttachmentService attachmentService;
    @Inject CitizenTicketService mine;
    @Inject Event<MailboxVerified> proved;

    @Test
    void sentTwiceItIsOneTicketWithOneNumber() {
        String token = written();
        FilingResult first = filingService.submit(token, AGREED, network());
        FilingResult again = filingService.submit(token, AGREED, network());
        assertTrue(first.number().matches("CP-\\d{4}-\\d{6}"), first.number());
        assertEquals(first.number(), again.number());
        assertEquals(1, tickets(token));
    }

    @Test
    void eightAtTheSameMomentMakeOneTicket() throws Exception {
        String token = written();
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService people = Executors.newFixedThreadPool(8);
        Callable<String> send =
                () -> {
                    start.await();
                    return filingService.submit(token, AGREED, network()).number();
                };
        List<Future<String>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(people.submit(send));
        }
        Set<String> numbers = new HashSet<>();
        for (Future<String> one : sent) {
            numbers.add(one.get());
        }
        people.shutdown();
        assertEquals(1, numbers.size(), numbers::toString);
        assertFalse(numbers.contains(null));
        assertEquals(1, tickets(token));
    }

    /** Nothing of it was kept before, as of a form that comes whole. */
    @Test
    void sentWholeByEightAtTheSameMomentItIsOneTicket() throws Exception {
        String key = SecretTokens.random();
        Map<DraftField, String> form = form();
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<String>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(
                    people.submit(
                            () -> {
                                start.await();
                                return sendWhole(key, form, network());
                            }));
        }
        Set<String> numbers = new HashSet<>();
        for (Future<String> one : sent) {
            numbers.add(one.get());
        }
        people.shutdown();
        assertEquals(1, numbers.size(), numbers::toString);
        assertFalse(numbers.contains(null));
        assertEquals(1, tickets(key));
        DraftState draft = filingService.read(key).orElseThrow();
        assertEquals(numbers, Set.of(draft.number()));
        assertEquals("", draft.typed().get(DraftField.DETAIL));
        assertEquals(numbers, Set.of(filingService.receipt(key).orElseThrow().number()));
    }

    private String sendWhole(String key, Map<DraftField, String> form, String network) {
        return filingService
                .submitNew(key, form, ReplyValues.NONE, AGREED, network)
                .orElseGet(
                        () -> {
                            filingService.open(network, key, form, ReplyValues.NONE);
                            return filingService.submit(key, AGREED, network);
                        })
                .number();
    }

    @Test
    void whatIsWrongInAWholeFormIsLeftToBeKeptFirst() {
        String key = SecretTokens.random();
        Map<DraftField, String> form = form();
        form.put(DraftField.DOCUMENT, "11.111.111-2");
        assertEquals(
                Optional.empty(),
                filingService.submitNew(key, form, ReplyValues.NONE, AGREED, network()));
        assertEquals(0, tickets(key));
        assertTrue(filingService.read(key).isEmpty());
    }

    /** What a whole form counts for is what one counts for that was kept before. */
    @Test
    void aWholeFormIsOneRequestOfItsNetwork() {
        String crowd = network();
        fill(new Limit("filing.danger", 120, Duration.ofMinutes(10)), crowd);
        String key = SecretTokens.random();
        assertEquals(
                Optional.empty(),
                filingService.submitNew(key, form(), ReplyValues.NONE, AGREED, crowd));
        assertThrows(TooManyRequestsException.class, () -> sendWhole(key, form(), crowd));
        assertTrue(filingService.read(key).isPresent(), "kept, to be sent later");
        assertNotNull(sendWhole(SecretTokens.random(), form(), network()));
    }

    /** Many mothers write in the minutes after the same lunch. */
    @Test
    void alertsOfOneSchoolAtTheSameMomentAreAllKept() throws Exception {
        School school = neighbours.island(1).get(0);
        CyclicBarrier start = new CyclicBarrier(6);
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Future<String>> sent = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String token = written();
            filingService.save(
                    token,
                    Map.of(
                            DraftField.SCHOOL,
                            school.getScheme() + ":" + school.getCode(),
                            DraftField.DANGER,
                            DangerKind.ENFERMEDAD.name(),
                            DraftField.DETAIL,
                            "Mi hijo vomitó después de comer el pescado."));
            sent.add(
                    people.submit(
                            () -> {
                                start.await();
                                return filingService.submit(token, AGREED, network()).number();
                            }));
        }
        Set<String> numbers = new HashSet<>();
        for (Future<String> one : sent) {
            numbers.add(one.get());
        }
        people.shutdown();
        assertFalse(numbers.contains(null));
        assertEquals(6, numbers.size());
    }

    @Test
    void whatIsWrongIsSaidAndMakesNoTicket() {
        String token = written();
        filingService.save(token, Map.of(DraftField.DOCUMENT, "11.111.111-2"));
        FilingResult filed = filingService.submit(token, new Consent(false, null), network());
        assertNull(filed.number());
        assertEquals(
                List.of("document", "termsAccepted"),
                filed.flaws().stream().map(flaw -> flaw.field()).toList());
        assertEquals(0, tickets(token));
        assertEquals(
                "Rosa",
                filingService.read(token).orElseThrow().typed().get(DraftField.FIRST_NAMES));
    }

    @Test
    void filedItForgetsWhatWasTypedAndTakesNothingMore() {
        String token = written();
        filingService.submit(token, AGREED, network());
        assertFalse(filingService.save(token, Map.of(DraftField.SUBJECT, "Otra cosa")));
        DraftState state = filingService.read(token).orElseThrow();
        assertTrue(state.isFiled());
        assertEquals("", state.typed().get(DraftField.DETAIL));
        assertEquals("", state.typed().get(DraftField.DOCUMENT));
    }

    @Test
    void theFilesOfTheDraftBecomeTheTickets() {
        String token = written();
        attachmentService.receive(
                token,
                new UploadedFile(
                        "lista.txt",
                        "text/plain",
                        Channel.WEB,
                        new ByteArrayInputStream(
                                "Faltaban diez".getBytes(StandardCharsets.UTF_8))));
        String number = filingService.submit(token, AGREED, network()).number();
        long id =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT t.id FROM Ticket t WHERE t.number = :n",
                                                Long.class)
                                        .setParameter("n", number)
                                        .getSingleResult());
        List<AttachmentRow> files = attachmentService.of(OwnerKind.TICKET, List.of(id));
        assertEquals(List.of("lista.txt"), files.stream().map(AttachmentRow::name).toList());
        assertEquals(List.of(), attachmentService.basket(token));
    }

    @Test
    void aDraftOfAnAccountIsNobodyElses() throws Exception {
        String token = filingService.open(network());
        as(with("CIUDADANO"), () -> filingService.save(token, Map.of(DraftField.SUBJECT, "Mío")));
        assertTrue(filingService.read(token).isEmpty());
        assertFalse(filingService.save(token, Map.of(DraftField.SUBJECT, "Ajeno")));
        assertThrows(NotFoundException.class, () -> filingService.submit(token, AGREED, network()));
        assertTrue(filingService.read(SecretTokens.random()).isEmpty());
    }

    @Test
    void savingAtTheSameMomentLosesNoField() throws Exception {
        String token = filingService.open(network());
        ExecutorService hands = Executors.newFixedThreadPool(2);
        Future<Boolean> one =
                hands.submit(() -> filingService.save(token, Map.of(DraftField.SUBJECT, "Uno")));
        Future<Boolean> two =
                hands.submit(() -> filingService.save(token, Map.of(FormField.PRODUCT, "Dos")));
        assertTrue(one.get() && two.get());
        hands.shutdown();
        assertEquals(
                "Uno", filingService.read(token).orElseThrow().typed().get(DraftField.SUBJECT));
        assertEquals("Dos", filingService.read(token).orElseThrow().typed().get(FormField.PRODUCT));
    }

    @Test
    void theTicketJoinsAnAccountOnlyByItsMailbox() throws Exception {
        String email = "rosa-" + SecretTokens.digits(9) + "@it.example";
        String token = written();
        filingService.save(token, Map.of(DraftField.EMAIL, email));
        String number = filingService.submit(token, AGREED, network()).number();
        var citizen = with("CIUDADANO");
        assertThrows(NotFoundException.class, () -> as(citizen, () -> mine.read(number, null)));
        data.with(
                em -> {
                    proved.fire(new MailboxVerified(citizen.id(), "otra-" + email, Instant.now()));
                    return null;
                });
        assertThrows(NotFoundException.class, () -> as(citizen, () -> mine.read(number, null)));
        data.with(
                em -> {
                    proved.fire(new MailboxVerified(citizen.id(), email, Instant.now()));
                    return null;
                });
        assertEquals(number, as(citizen, () -> mine.read(number, null)).ticket().getNumber());
    }

    @Test
    void aPlaceToldInWordsIsOfTheInstitutionThatThePersonSays() {
        assertEquals("JUNAEB", filedFor(written()), "who does not say");
        String token = written();
        filingService.save(token, Map.of(DraftField.PLACE_KIND, "JARDIN_INTEGRA"));
        assertEquals(
                "JARDIN_INTEGRA",
                filingService.read(token).orElseThrow().typed().get(DraftField.PLACE_KIND));
        assertEquals("INTEGRA", filedFor(token));
    }

    private String filedFor(String token) {
        String number = filingService.submit(token, AGREED, network()).number();
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT t.institution FROM Ticket t WHERE t.number = :n",
                                        String.class)
                                .setParameter("n", number)
                                .getSingleResult());
    }

    @Test
    void aChildWritesAloneOnlyOfDangerAndGetsNoAccount() {
        String token = written();
        filingService.save(
                token,
                Map.of(
                        DraftField.SUBJECT, "El pan de hoy",
                        DraftField.DETAIL, "Hoy el pan llegó duro a las 8.",
                        DraftField.USER_TYPE, "ESTUDIANTE",
                        DraftField.AGE_BAND, "MENOR_14",
                        DraftField.CREATE_ACCOUNT, "true",
                        DraftField.BIRTH_DATE, "01-01-2020",
                        DraftField.SEX, "NO_INDICADO"));
        assertEquals(
                "flaw.birthDate.young",
                filingService.submit(token, AGREED, network()).flaws().get(0).message());
        filingService.save(token, Map.of(DraftField.URGENCY, "ALTA"));
        assertNotNull(filingService.submit(token, AGREED, network()).number());

        String told = written();
        filingService.save(
                told,
                Map.of(
                        DraftField.DETAIL, "Mi compañera vomitó después del almuerzo.",
                        DraftField.USER_TYPE, "ESTUDIANTE",
                        DraftField.AGE_BAND, "MENOR_14"));
        String number = filingService.submit(told, AGREED, network()).number();
        boolean alert =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT t.alert FROM Ticket t WHERE t.number = :n",
                                                Boolean.class)
                                        .setParameter("n", number)
                                        .getSingleResult());
        assertTrue(alert);
    }

    @Test
    void dangerIsTakenBeyondTheLimitOfOthersAndItsOwnRefusalSaysWhomToCall() {
        String crowd = network();
        fill(new Limit("filing.network", 60, Duration.ofMinutes(10)), crowd);
        String harmless = harmless();
        assertEquals(
                "error.tooManyRequests",
                assertThrows(
                                TooManyRequestsException.class,
                                () -> filingService.submit(harmless, AGREED, crowd))
                        .getMessage());

        String marked = harmless();
        filingService.save(marked, Map.of(DraftField.DANGER, "ALERGIA"));
        assertNotNull(filingService.submit(marked, AGREED, crowd).number());
        String told = harmless();
        filingService.save(told, Map.of(DraftField.DETAIL, "Mi hija vomitó después del almuerzo."));
        assertNotNull(filingService.submit(told, AGREED, crowd).number());

        fill(new Limit("filing.danger", 120, Duration.ofMinutes(10)), crowd);
        String late = harmless();
        filingService.save(late, Map.of(DraftField.DANGER, "ALERGIA"));
        assertEquals(
                "filing.danger.tooMany",
                assertThrows(
                                TooManyRequestsException.class,
                                () -> filingService.submit(late, AGREED, crowd))
                        .getMessage());
    }

    /** Whoever files with another's mailbox keeps nobody from filing. */
    @Test
    void limitsOfAMailboxAreOfOneNetwork() {
        time.set(Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS));
        String stranger = network();
        String box = "victima-" + UUID.randomUUID();
        fill(new Limit("filing.email", 20, Duration.ofHours(1)), box + "@it.example " + stranger);
        String tagged = harmless();
        filingService.save(tagged, Map.of(DraftField.EMAIL, box + "+1@it.example"));
        assertThrows(
                TooManyRequestsException.class,
                () -> filingService.submit(tagged, AGREED, stranger));
        String own = harmless();
        filingService.save(own, Map.of(DraftField.EMAIL, box + "@it.example"));
        assertNotNull(filingService.submit(own, AGREED, network()).number());
    }

    /** Until it refuses. */
    private void fill(Limit limit, String network) {
        assertThrows(
                TooManyRequestsException.class,
                () -> {
                    for (int i = 0; i <= limit.hits(); i++) {
                        throttleService.pass(limit, network);
                    }
                });
    }

    private String harmless() {
        String token = written();
        filingService.save(
                token,
                Map.of(
                        DraftField.SUBJECT, "El pan de hoy",
                        DraftField.DETAIL, "Hoy el pan llegó duro a las 8."));
        return token;
    }

    /** Of three people at least, of the same topic and place, in two days; nobody's name. */
    @Test
    void aWriterIsToldThatOthersOfHerSchoolWroteTheLike() {
        School school = neighbours.island(1).get(0);
        String place = school.getScheme() + ":" + school.getCode();
        DraftValues mine = filingService.read(at(place)).orElseThrow().typed();
        for (int i = 0; i < 2; i++) {
            assertNotNull(filingService.submit(at(place), AGREED, network()).number());
            assertFalse(alikeRequestService.to(mine, network()).isAny(), "too few to stay unknown");
        }
        String third = filingService.submit(at(place), AGREED, network()).number();
        AlikeRequests alike = alikeRequestService.to(mine, network());
        assertTrue(alike.several());
        assertNull(alike.ownNumber());
        assertFalse(alike.subject().isBlank());
        DraftValues question = mine.with(Map.of(DraftField.MOTIVE, "CONSULTA"));
        assertFalse(alikeRequestService.to(question, network()).isAny(), "of another kind");

        restrict(third);
        assertFalse(alikeRequestService.to(mine, network()).isAny(), "restricted ones are hidden");
        assertNotNull(filingService.submit(at(place), AGREED, network()).number());
        assertTrue(alikeRequestService.to(mine, network()).several());
        time.advance(Duration.ofDays(2).plusMinutes(1));
        assertFalse(alikeRequestService.to(mine, network()).isAny(), "not lately");
    }

    private String at(String place) {
        String token = harmless();
        filingService.save(token, Map.of(DraftField.SCHOOL, place));
        return token;
    }

    private void restrict(String number) {
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE Ticket t SET t.restricted = TRUE WHERE t.number ="
                                                + " :n")
                                .setParameter("n", number)
                                .executeUpdate());
    }

    @Test
    void twoDraftsAreTwoTickets() {
        assertNotEquals(
                filingService.submit(written(), AGREED, network()).number(),
                filingService.submit(written(), AGREED, network()).number());
    }

    private long tickets(String token) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(t) FROM Ticket t WHERE t.submissionKey = :key",
                                        Long.class)
                                .setParameter("key", SecretTokens.hash(token))
                                .getSingleResult());
    }

    /** A whole form of a visitor, not sent yet. */
    private String written() {
        String token = filingService.open(network());
        filingService.save(token, form());
        return token;
    }

    private static Map<DraftField, String> form() {
        Map<DraftField, String> form = new EnumMap<>(DraftField.class);
        form.put(DraftField.MOTIVE, "RECLAMO");
        form.put(DraftField.SCHOOL_NOTE, "Escuela Los Copihues");
        form.put(DraftField.PLACE_COMUNA, "13101");
        form.put(DraftField.CONTEXT, "SERVICIO_REGULAR");
        form.put(DraftField.TOPIC, "BASICA_MEDIA");
        form.put(DraftField.URGENCY, "MEDIA");
        form.put(DraftField.SUBJECT, "Faltaron almuerzos");
        form.put(DraftField.DETAIL, "Hoy faltaron diez almuerzos.");
        form.put(DraftField.FIRST_NAMES, "Rosa");
        form.put(DraftField.LAST_NAMES, "Prueba");
        form.put(DraftField.DOCUMENT_TYPE, "RUT");
        form.put(DraftField.DOCUMENT, "11.111.111-1");
        form.put(DraftField.USER_TYPE, "APODERADO");
        form.put(DraftField.EMAIL, "rosa-" + SecretTokens.digits(9) + "@it.example");
        form.put(DraftField.MOBILE, "9 8765 4321");
        form.put(DraftField.COMUNA, "13101");
        return form;
    }

    /** One of its own for each call, so that no limit is met. */
    private static String network() {
        return "it-" + SecretTokens.digits(9);
    }
}
