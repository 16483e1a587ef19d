package cl.soser.canal.it.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.audit.AuditEntry;
import cl.soser.canal.callcentre.CallFilingResult;
import cl.soser.canal.callcentre.CallIntakeService;
import cl.soser.canal.callcentre.CallerChange;
import cl.soser.canal.callcentre.CallerCommand;
import cl.soser.canal.callcentre.CallerDetails;
import cl.soser.canal.callcentre.CallerQuery;
import cl.soser.canal.callcentre.CallerRow;
import cl.soser.canal.callcentre.StaleCallerException;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.language.Language;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of the 800 line, from who is calling to the number. */
@Tag(DerbySuite.LONG)
class CallIntakeIT extends InContainer {

    private static final String QUIET = "Hoy las bandejas venían con poca comida.";

    @Inject CallerQuery callerQuery;
    @Inject CallIntakeService callIntakeService;
    @Inject PersonHandles personHandles;

    private Known operator() {
        return with("OPERADOR");
    }

    private static FileTicketCommand request(String key, String detail) {
        return new FileTicketCommand(
                key,
                new ChosenCodes(
                        Context.SERVICIO_REGULAR, "RECLAMO", "BASICA_MEDIA", null, Urgency.MEDIA),
                "Bandejas con poca comida",
                detail,
                PlaceDetails.called("Escuela de prueba"),
                FormValues.NONE,
                GivenAnswers.NONE);
    }

    private static FileTicketCommand request() {
        return request(UUID.randomUUID().toString(), QUIET);
    }

    private static PersonDetails person(
            String last, String rut, String mobile, String landline, String email) {
        return new PersonDetails(
                "Rosario",
                last,
                new Identity(rut == null ? null : DocumentType.RUT, rut),
                null,
                null,
                UserType.APODERADO,
                new ContactDetails(
                        mobile,
                        landline,
                        null,
                        email,
                        email == null ? AnswerChannel.LLAMADA : AnswerChannel.CORREO,
                        null),
                null);
    }

    private static CallerCommand fresh(PersonDetails details) {
        return new CallerCommand(null, null, null, details);
    }

    private CallFilingResult file(FileTicketCommand request, CallerCommand given) throws Exception {
        return as(operator(), () -> callIntakeService.file(request, given));
    }

    /** The id of somebody new who called once. */
    private long caller(PersonDetails details) throws Exception {
        return ticket(file(request(), fresh(details)).receipt().number()).getPerson().getId();
    }

    private List<CallerRow> find(String typed) throws Exception {
        return as(operator(), () -> callerQuery.find(typed));
    }

    private CallerDetails open(long id) throws Exception {
        return as(operator(), () -> callIntakeService.open(personHandles.of(id)));
    }

    private String handle(long id) throws Exception {
        return as(operator(), () -> personHandles.of(id));
    }

    private Ticket ticket(String number) {
        return data.with(
                em -> {
                    Ticket found =
                            em.createQuery(
                                            "SELECT t FROM Ticket t WHERE t.number = :number",
                                            Ticket.class)
                                    .setParameter("number", number)
                                    .getSingleResult();
                    found.getPerson().getId();
                    return found;
                });
    }

    private Person person(long id) {
        return data.with(em -> em.find(Person.class, id));
    }

    private long ticketsOf(long id) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(t) FROM Ticket t WHERE t.person.id = :id",
                                        Long.class)
                                .setParameter("id", id)
                                .getSingleResult());
    }

    private static PersonDetails moved(PersonDetails known, String mobile) {
        return new PersonDetails(
                known.firstNames(),
                known.lastNames(),
                known.identity(),
                known.birthDate(),
                known.sex(),
                known.userType(),
                new ContactDetails(
                        mobile,
                        known.contact().landline(),
                        known.contact().comunaCode(),
                        known.contact().email(),
                        known.contact().answerChannel(),
                        null),
                known.institutionCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9 5555 03",
                "+56955550301",
                "0955550301",
                "41 255 03",
                "20.347.878-K",
                "20347878",
                "rosario quezada",
                "quezada ñan",
                "ROSARIO Ñancupil",
                "ñancupil"
            })
    void somebodyIsFoundByEitherTelephoneByRutAndByName(String typed) throws Exception {
        String rut = "20.347.878-" + cl.soser.canal.person.Rut.of(20_347_878).digit();
        List<CallerRow> known = find("quezada nancupil");
        if (known.isEmpty()) {
            caller(person("Quezada Ñancupil", rut, "955550301", "41 255 0301", null));
        }
        String asked = typed.startsWith("20.347") ? rut : typed;
        List<CallerRow> found = find(asked);
        CallerRow row =
                found.stream()
                        .filter(one -> one.name().contains("Ñancupil"))
                        .findAny()
                        .orElseThrow(() -> new AssertionError(asked + ": " + found));
        assertEquals("•••0301", row.telephone());
        assertTrue(row.document().startsWith("•••"), row.document());
        assertFalse(row.account());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "_", "a", "' OR '1'='1", "#{1+1}", "<script>", "9"})
    void whatTellsNothingFindsNobody(String typed) throws Exception {
        assertEquals(List.of(), find(typed));
    }

    @Test
    void whatLanguageANewCallerReadsIsKept() throws Exception {
        PersonDetails details = person("Leedora", null, "9 8765 4329", null, null);
        CallerCommand given = new CallerCommand(null, null, null, details, Language.CREOLE);
        String number = file(request(), given).receipt().number();
        assertEquals(Optional.of(Language.CREOLE), ticket(number).getPerson().getReadingLanguage());
    }

    @Test
    void onePersonWhoCalledTwiceIsListedOnceWithAllTheirTickets() throws Exception {
        PersonDetails details = person("Doblada Uno", null, "955550302", null, null);
        caller(details);
        long second = caller(details);
        List<CallerRow> found = find("rosario doblada");
        assertEquals(1, found.size());
        String given = found.get(0).handle();
        assertEquals(second, as(operator(), () -> callIntakeService.open(given)).id());
        assertEquals(2, open(second).tickets().size());
    }

    @Test
    void neverMoreThanEightAreListedAndTheNewestFirst() throws Exception {
        for (int n = 0; n < 10; n++) {
            caller(person("Numerosa " + (char) ('A' + n), null, "95555040" + n, null, null));
        }
        List<CallerRow> found = find("rosario numerosa");
        assertEquals(CallerQuery.MOST, found.size());
        assertEquals("Rosario Numerosa J", found.get(0).name());
    }

    @Test
    void whoeverOnlyToldOfAbuseIsNotFoundByAnOperator() throws Exception {
        CallFilingResult filed =
                file(
                        request(UUID.randomUUID().toString(), "La tía golpeó a un niño."),
                        fresh(person("Reservada Prueba", null, "955550303", null, null)));
        Ticket ticket = ticket(filed.receipt().number());
        assertTrue(ticket.isRestricted());
        assertFalse(filed.receipt().readable());
        assertEquals(List.of(), find("rosario reservada"));
        assertEquals(
                List.of(), as(with("ADMINISTRADOR"), () -> callerQuery.find("rosario reservada")));
        long id = ticket.getPerson().getId();
        assertThrows(NotFoundException.class, () -> open(id));
        assertThrows(
                NotFoundException.class,
                () ->
                        file(
                                request(),
                                new CallerCommand(
                                        handle(id),
                                        0,
                                        null,
                                        person("Otra", null, "955550303", null, null))));
    }

    @Test
    void aNewCallerGetsANumberOnTheLineWithoutAnyAccount() throws Exception {
        CallFilingResult filed =
                file(request(), fresh(person("Nueva Prueba", null, "955550304", null, null)));
        Ticket ticket = ticket(filed.receipt().number());
        assertEquals(Channel.LINEA_800, ticket.getChannel());
        assertNull(ticket.getAccount());
        assertNotNull(filed.receipt().due());
        assertEquals("+56 9 5555 0304", filed.receipt().contact());
        assertEquals(AnswerChannel.LLAMADA, filed.receipt().channel());
        Person person = person(ticket.getPerson().getId());
        assertTrue(person.getAccountId().isEmpty());
        assertFalse(person.hasProvedMailbox());
        assertNotNull(filed.receipt().area());
    }

    @Test
    void somebodyOnRecordIsLeftAsTheyAre() throws Exception {
        long id = caller(person("Intacta Prueba", null, "955550305", null, "intacta@it.example"));
        CallerDetails sheet = open(id);
        CallFilingResult filed =
                file(
                        request(),
                        new CallerCommand(handle(id), sheet.version(), null, sheet.details()));
        assertEquals(id, ticket(filed.receipt().number()).getPerson().getId());
        assertEquals(sheet.version(), person(id).getVersion());
    }

    @Test
    void nothingIsCorrectedWithoutConfirmingExactlyThat() throws Exception {
        long id = caller(person("Corregida Prueba", null, "955550306", null, null));
        CallerDetails sheet = open(id);
        FileTicketCommand request = request();
        PersonDetails moved = moved(sheet.details(), "955550307");
        CallFilingResult asked =
                file(request, new CallerCommand(handle(id), sheet.version(), null, moved));
        assertNull(asked.receipt());
        assertEquals(
                List.of(new CallerChange("mobile", "+56 9 5555 0306", "+56 9 5555 0307")),
                asked.changes());
        PersonDetails other = moved(sheet.details(), "955550308");
        String code = CallerChange.code(asked.changes());
        assertNull(
                file(request, new CallerCommand(handle(id), sheet.version(), code, other))
                        .receipt());
        assertNull(
                file(request, new CallerCommand(handle(id), sheet.version(), "si", moved))
                        .receipt());
        assertEquals("955550306", person(id).getMobile().orElseThrow().digits());
        assertEquals(1, ticketsOf(id));

        CallFilingResult filed =
                file(request, new CallerCommand(handle(id), sheet.version(), code, moved));
        assertEquals("955550307", person(id).getMobile().orElseThrow().digits());
        assertEquals(2, ticketsOf(id));
        AuditEntry entry =
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT e FROM AuditEntry e
                                                WHERE e.actionCode = 'PERSONA_CORREGIDA'
                                                AND e.objectId = :id""",
                                                AuditEntry.class)
                                        .setParameter("id", id)
                                        .getSingleResult());
        assertEquals("mobile", entry.getReason());
        assertEquals(filed.receipt().number(), entry.getTicketNumber());
        assertEquals(operator().id(), entry.getAccountId());
    }

    @Test
    void whatAnotherOperatorCorrectedMeanwhileIsNotOverwritten() throws Exception {
        long id = caller(person("Disputada Prueba", null, "955550309", null, null));
        CallerDetails sheet = open(id);
        PersonDetails first = moved(sheet.details(), "955550310");
        CallFilingResult asked =
                file(request(), new CallerCommand(handle(id), sheet.version(), null, first));
        String code = CallerChange.code(asked.changes());
        file(request(), new CallerCommand(handle(id), sheet.version(), code, first));
        PersonDetails second = moved(sheet.details(), "955550311");
        assertThrows(
                StaleCallerException.class,
                () ->
                        file(
                                request(),
                                new CallerCommand(handle(id), sheet.version(), code, second)));
        assertEquals("955550310", person(id).getMobile().orElseThrow().digits());
    }

    /** An account of a citizen's, its mailbox proved, as signing up would leave it. */
    private long withAccount(String email) throws Exception {
        Known citizen = accounts.account(email, Set.of("CIUDADANO"), Set.of(), null);
        long id = caller(person("Cuenta Prueba", null, "955550312", null, email));
        data.with(
                em ->
                        em.createNativeQuery("UPDATE person SET account_id = ?1 WHERE id = ?2")
                                .setParameter(1, citizen.id())
                                .setParameter(2, id)
                                .executeUpdate());
        data.with(
                em -> {
                    em.getEntityManagerFactory().getCache().evict(Person.class, id);
                    return null;
                });
        return id;
    }

    @Test
    void anOwnerOfAnAccountKeepsMailboxAndDocument() throws Exception {
        long id = withAccount("duena@it.example");
        CallerDetails sheet = open(id);
        assertTrue(sheet.account());
        PersonDetails known = sheet.details();
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                file(
                                        request(),
                                        new CallerCommand(
                                                handle(id),
                                                sheet.version(),
                                                null,
                                                known.withEmail("otra@it.example"))));
        assertEquals("desk.person.account", no.getMessage());
        CallFilingResult filed =
                file(request(), new CallerCommand(handle(id), sheet.version(), null, known));
        assertNull(ticket(filed.receipt().number()).getAccount());
        assertEquals("duena@it.example", person(id).getEmail().orElseThrow());
    }

    @Test
    void theOperatorsOwnDataNeverBecomeTheCallers() throws Exception {
        Known operator = operator();
        for (String own : List.of(operator.email(), " " + operator.email().toUpperCase() + " ")) {
            NotAllowedException no =
                    assertThrows(
                            NotAllowedException.class,
                            () ->
                                    file(
                                            request(),
                                            fresh(person("Ajena", null, null, null, own.strip()))));
            assertEquals("desk.own.email", no.getMessage());
        }
        CallFilingResult filed =
                file(request(), fresh(person("Ajena Prueba", null, "955550313", null, null)));
        Ticket ticket = ticket(filed.receipt().number());
        assertNull(ticket.getAccount());
        Person person = person(ticket.getPerson().getId());
        assertTrue(person.getEmail().isEmpty() && person.getAccountId().isEmpty());
        assertEquals("Rosario Ajena Prueba", person.getFullName());
    }

    @Test
    void nobodyIsPromisedAnAnswerThatCannotReachThem() {
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () -> file(request(), fresh(person("Sola", null, null, null, null))));
        assertEquals("desk.channel.phone", no.getMessage());
    }

    @Test
    void sendingTwiceEvenAtOnceMakesOneTicketAndOnePerson() throws Exception {
        FileTicketCommand request = request();
        CallerCommand given = fresh(person("Repetida Prueba", null, "955550314", null, null));
        Known operator = operator();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<CallFilingResult> once =
                    () -> as(operator, () -> callIntakeService.file(request, given));
            List<String> numbers = new ArrayList<>();
            for (Future<CallFilingResult> sent :
                    threads.invokeAll(List.of(once, once, once, once))) {
                numbers.add(sent.get().receipt().number());
            }
            assertEquals(1, Set.copyOf(numbers).size(), numbers.toString());
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, find("rosario repetida").size());
        long people =
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT COUNT(p) FROM Person p
                                                WHERE p.foldedName = 'rosario repetida prueba'""",
                                                Long.class)
                                        .getSingleResult());
        assertEquals(1, people);
    }

    @Test
    void aPersonWhoDoesNotExistIsNotFound() {
        assertThrows(NotFoundException.class, () -> open(999_999_999L));
        assertThrows(
                NotFoundException.class,
                () ->
                        file(
                                request(),
                                new CallerCommand(
                                        handle(999_999_999L),
                                        0,
                                        null,
                                        person("Nadie", null, "955550315", null, null))));
    }

    @Test
    void nobodyIsOpenedByAnIdNorByWhatAnotherOperatorsSearchGave() throws Exception {
        long id = caller(person("De Otra Prueba", null, "955550316", null, null));
        String given = find("rosario otra").get(0).handle();
        assertEquals(id, as(operator(), () -> callIntakeService.open(given)).id());
        for (String other : List.of(Long.toString(id), given.substring(1), "", "a".repeat(59))) {
            assertThrows(
                    NotFoundException.class,
                    () -> as(operator(), () -> callIntakeService.open(other)),
                    other);
        }
        assertThrows(
                NotFoundException.class,
                () -> as(with("ADMINISTRADOR"), () -> callIntakeService.open(given)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CIUDADANO", "AREA", "OPERACIONES", "INSTITUCION", "TERRENO", "TI"})
    void nobodyElseTakesCalls(String role) {
        Known other = with(role);
        CallerCommand given = fresh(person("Vedada", null, "955550316", null, null));
        assertThrows(EJBAccessException.class, () -> as(other, () -> callerQuery.find("rosario")));
        assertThrows(EJBAccessException.class, () -> as(other, () -> callIntakeService.open("1")));
        assertThrows(
                EJBAccessException.class,
                () -> as(other, () -> callIntakeService.file(request(), given)));
        assertThrows(
                EJBAccessException.class,
                () -> as(other, () -> callIntakeService.redFlags("vómitos")));
        assertThrows(EJBAccessException.class, () -> as(other, callIntakeService::newKey));
    }

    @Test
    void nobodySignedInFilesNothing() {
        CallerCommand given = fresh(person("Vedada", null, "955550316", null, null));
        assertThrows(EJBAccessException.class, () -> callIntakeService.file(request(), given));
    }

    @Test
    void theSentenceThatSpeaksOfDangerIsMarkedAndADenialIsHeard() throws Exception {
        String prose = "Mi hijo tuvo vómitos";
        var flags = as(operator(), () -> callIntakeService.redFlags(prose));
        assertEquals(1, flags.size());
        assertTrue(flags.get(0).alert());
        var place = flags.get(0).places().get(0);
        assertEquals(prose, prose.substring(place.from(), place.until()));
        assertEquals(DangerKind.ENFERMEDAD, flags.get(0).danger());
        assertEquals(
                List.of(), as(operator(), () -> callIntakeService.redFlags("No hubo vómitos")));
        assertEquals(List.of(), as(operator(), () -> callIntakeService.redFlags(null)));
    }

    @Test
    void aSearchAndAReadingLeaveTheirLines() throws Exception {
        long id = caller(person("Leida Prueba", null, "955550317", null, null));
        find("rosario leida");
        open(id);
        List<String> reasons =
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT e.reason FROM AuditEntry e
                                                WHERE e.actionCode = 'LECTURA'
                                                AND e.objectType = 'PERSONA'
                                                AND (e.objectId = :id OR e.reason LIKE :words)""",
                                                String.class)
                                        .setParameter("id", id)
                                        .setParameter("words", "%rosario leida%")
                                        .getResultList());
        assertTrue(reasons.contains("BUSQUEDA: rosario leida"), reasons.toString());
        assertTrue(reasons.contains("ATENCION"), reasons.toString());
    }
}
