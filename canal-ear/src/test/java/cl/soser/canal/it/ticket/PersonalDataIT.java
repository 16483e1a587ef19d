package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.signin.OwnAccountService;
import cl.soser.canal.attachment.AttachmentCleanupJob;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.audit.RegisterCriteria;
import cl.soser.canal.audit.RegisterQuery;
import cl.soser.canal.audit.RegisterRow;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.closing.AnyMonth;
import cl.soser.canal.closing.MonthCloseService;
import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.evidence.EvidenceFixture;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonBlocked;
import cl.soser.canal.person.PersonUnblocked;
import cl.soser.canal.personaldata.DataHoldService;
import cl.soser.canal.personaldata.ErasurePlanDetails;
import cl.soser.canal.personaldata.PersonalDataService;
import cl.soser.canal.personaldata.PersonalTaskRow;
import cl.soser.canal.personaldata.PersonalTaskState;
import cl.soser.canal.personaldata.PersonalTaskWorker;
import cl.soser.canal.personaldata.SeededPerson;
import cl.soser.canal.personaldata.SubjectKeys;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.response.sent.SealCheckWorker;
import cl.soser.canal.retention.HeldRows;
import cl.soser.canal.retention.RetentionClass;
import cl.soser.canal.retention.RetentionJob;
import cl.soser.canal.retention.RetentionRow;
import cl.soser.canal.retention.RetentionRunRow;
import cl.soser.canal.retention.RetentionRunService;
import cl.soser.canal.retention.RetentionRunState;
import cl.soser.canal.retention.RetentionService;
import cl.soser.canal.retention.RetentionTerm;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.ErasurePlan;
import cl.soser.canal.right.OpenRightCommand;
import cl.soser.canal.right.RightAsker;
import cl.soser.canal.right.RightChannel;
import cl.soser.canal.right.RightHolder;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightOrigin;
import cl.soser.canal.right.RightOutcome;
import cl.soser.canal.right.RightState;
import cl.soser.canal.right.answer.AnswerRightCommand;
import cl.soser.canal.right.answer.RightCaseService;
import cl.soser.canal.right.intake.CitizenRightService;
import cl.soser.canal.right.intake.RightAccessService;
import cl.soser.canal.right.intake.RightIntakeWorker;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * All that is held of a person: in her copy, gone after her erasure, gone when its term is over.
 */
class PersonalDataIT extends TicketCase {

    /** In every word of hers, and in nothing else of the database. */
    private static final String HERS = "zq7k";

    private static final String CODE = "ABCD2345";

    private static final Timestamp LONG_AGO = Timestamp.from(Instant.parse("2005-03-01T12:00:00Z"));

    /** Of people who work here: an erasure writes nothing there. */
    private static final Set<String> UNSEEDED =
            Set.of("alert_call", "case_export", "on_call_shift", "staff_proposal");

    @Inject SeededPerson seededPerson;
    @Inject EvidenceFixture evidence;
    @Inject RegisterQuery registerQuery;
    @Inject PersonalDataService personalDataService;
    @Inject DataHoldService dataHoldService;
    @Inject RetentionRunService retentionRunService;
    @Inject RetentionService retentionService;
    @Inject RetentionJob retentionJob;
    @Inject SealCheckWorker sealCheckWorker;
    @Inject OwnAccountService ownAccountService;
    @Inject AttachmentService attachmentService;
    @Inject PastTickets pastTickets;
    @Inject AnyMonth anyMonth;
    @Inject MonthReportQuery monthReportQuery;
    @Inject MonthCloseService monthCloseService;
    @Inject AttachmentCleanupJob attachmentCleanupJob;
    @Inject PersonalTaskWorker personalTaskWorker;
    @Inject RightIntakeWorker rightIntakeWorker;
    @Inject RightAccessService rightAccessService;
    @Inject CitizenRightService citizenRightService;
    @Inject RightCaseService rightCaseService;
    @Inject Event<PersonBlocked> blocks;
    @Inject Event<PersonUnblocked> blocksEnd;

    private final Map<String, Integer> terms = new HashMap<>();

    private Known officer() {
        return with("DATOS");
    }

    private int sql(String text, Object... values) {
        return data.with(
                em -> {
                    var query = em.createNativeQuery(text);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter(i + 1, values[i]);
                    }
                    return query.executeUpdate();
                });
    }

    private Object one(String text, Object... values) {
        return data.with(
                em -> {
                    var query = em.createNativeQuery(text);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter(i + 1, values[i]);
                    }
                    return query.getSingleResult();
                });
    }

    private String closed(String name) throws Exception {
        String number =
                file("RECLAMO", "Bandejas con poca comida", "Poca comida hoy.", name, "41000002-4");
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        draft(
                number,
                definitive(
                        "Revisamos lo ocurrido y lo corregimos.",
                        cl.soser.canal.response.Finding.ACOGIDO));
        submit(number);
        sendAndLeave(number);
        assertEquals(TicketStatus.CERRADO, status(number));
        return number;
    }

    private void age(String number) {
        sql("update ticket set closed_at = ?1 where ticket_number = ?2", LONG_AGO, number);
    }

    private SubjectKeys keys(String number) throws Exception {
        return as(officer(), () -> personalDataService.behind(number));
    }

    private PersonalTaskRow erase(String key, SubjectKeys keys) throws Exception {
        return as(
                officer(),
                () -> personalDataService.finish(personalDataService.orderErasure(key, keys)));
    }

    private SeededPerson.Whose seeded(String number) {
        Ticket ticket = ticket(number);
        Known hers =
                accounts.account("zq7kana@correo.example", Set.of("CIUDADANO"), Set.of(), null);
        sql(
                "update person set account_id = ?1, email = ?2, email_key = ?2 where id = ?3",
                hers.id(),
                hers.email(),
                personOf(number));
        sql("update account set person_id = ?1 where id = ?2", personOf(number), hers.id());
        long answer =
                ((Number) one("select max(id) from answer where ticket_id = ?1", ticket.getId()))
                        .longValue();
        return new SeededPerson.Whose(
                personOf(number),
                hers.id(),
                ticket.getId(),
                answer,
                administrator().id(),
                hers.email());
    }

    private long personOf(String number) {
        return ((Number) one("select person_id from ticket where ticket_number = ?1", number))
                .longValue();
    }

    @Test
    void herCopyHasAllAndHerErasureLeavesNothing() throws Exception {
        String number = closed("Berta");
        String other =
                file(
                        "FELICITACION",
                        "Otra apoderada",
                        "Me lo contó Zq7kana Zq7kperez Zq7ksoto, zq7kana@correo.example.",
                        "Berta",
                        "40000001-8");
        SeededPerson.Whose whose = seeded(number);
        String basket = SecretTokens.random();
        as(
                with("ADMINISTRADOR"),
                () ->
                        attachmentService.receive(
                                basket,
                                new UploadedFile(
                                        "zq7kfoto.pdf",
                                        "application/pdf",
                                        Channel.WEB,
                                        new ByteArrayInputStream(pdf()))));
        data.with(
                em -> {
                    attachmentService.adopt(basket, OwnerKind.TICKET, whose.ticket());
                    return null;
                });
        sql(
                "update survey set state = 'RESPONDIDA', omission = null, solved = 'SI',"
                        + " asked_at = due_at, answered_at = due_at, asked_month = ?1"
                        + " where ticket_id = ?2",
                java.sql.Date.valueOf("2026-11-01"),
                whose.ticket());
        Map<String, String> unseeded = seededPerson.fill(whose);
        Map<String, String> seeds = seededPerson.seed(whose);
        unseeded.keySet().removeAll(UNSEEDED);
        assertEquals(Map.of(), unseeded, "no row could be made");
        assertTrue(seeds.size() > 60, seeds::toString);
        sql(
                "update person set first_names = 'Zq7kana', last_names = 'Zq7kperez Zq7ksoto'"
                        + " where id = ?1",
                whose.person());
        sql(
                "insert into ops_report (id, title, detail, severity, reported_by, reported_at,"
                        + " version) values (987654, 'Visita', 'Habló Zq7kana Zq7kperez Zq7ksoto.',"
                        + " 'BAJA', ?1, current_timestamp, 0)",
                whose.staff());
        sql(
                "insert into audit_entry (id, happened_at, account_id, actor_kind, action_code,"
                        + " object_type, reason) values (987653, current_timestamp, ?1,"
                        + " 'PERSONAL', 'LECTURA', 'LISTA', 'BUSQUEDA: zq7kaná zq7kperez,"
                        + " 41000002')",
                whose.staff());
        age(number);

        SubjectKeys keys =
                new SubjectKeys(
                        keys(number).persons(),
                        null,
                        null,
                        41_000_002,
                        Set.of(),
                        Set.of(),
                        true,
                        Set.of());
        Map<String, byte[]> copy = copy("copia-it-1", keys);
        String json = new String(copy.get("datos.json"), StandardCharsets.UTF_8);
        Set<String> missing = new TreeSet<>();
        Set<String> shown = seededPerson.shown();
        seeds.forEach(
                (place, word) -> {
                    if (shown.contains(place) && !json.contains(word) && !isName(place)) {
                        missing.add(place);
                    }
                });
        assertEquals(Set.of(), missing, "missing in the copy");
        assertTrue(json.contains("Zq7kana"));
        assertTrue(
                json.replaceAll("\\s", "").contains("\"solicitud\":\"" + number + "\""),
                "each row names its request");
        assertFalse(json.toLowerCase(Locale.ROOT).contains("\\u001"), "mails as people read them");
        assertTrue(copy.keySet().stream().anyMatch(name -> name.startsWith("archivos/")), "file");
        assertTrue(copy.get("datos.pdf").length > 10_000);
        assertTrue(copy.containsKey("esquema.json"));
        assertFalse(json.contains("administrador@it.example"), "no staff");

        assertSealAsItMustBe(whose.answer());
        PersonalTaskRow done = erase("supresion-it-1", keys);
        assertEquals(PersonalTaskState.LISTA, done.state(), done::toString);
        assertEquals(List.of(), done.kept());
        assertEquals("", evidence.row("ticket_text", whose.ticket()), "the register knows why");
        assertEquals("", evidence.row("answer", whose.answer()));
        assertNotNull(done.digest());
        assertEquals(Set.of(), seededPerson.places(HERS), "left in the database");
        assertEquals(List.of(), sealCheckWorker.check(List.of(whose.answer())));
        assertEquals(done, erase("supresion-it-1", keys), "once");
        assertEquals(
                "Me lo contó [borrado], [borrado].",
                one(
                        "select x.detail from ticket_text x join ticket t on t.id = x.ticket_id"
                                + " where t.ticket_number = ?1",
                        other));
        assertEquals(
                "BUSQUEDA: [borrado], [...]",
                one("select reason from audit_entry where id = 987653"));
        sql("update answer set body = 'Otra cosa' where id = ?1", whose.answer());
        assertEquals(
                List.of(whose.answer()),
                sealCheckWorker.check(List.of(whose.answer())),
                "what somebody changes afterwards is still found");
        assertNoFileTellsOfHer();
    }

    /** Their value is replaced by that of the person after the seeding. */
    private static boolean isName(String place) {
        return place.startsWith("person.") || place.startsWith("account.");
    }

    private void assertSealAsItMustBe(long answer) {
        sql("update answer set erased_hash = null where id = ?1", answer);
        data.with(
                em -> {
                    sealCheckWorker.reseal(Set.of(answer));
                    return null;
                });
        assertEquals(List.of(), sealCheckWorker.check(List.of(answer)));
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% zq7kinside\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Map<String, byte[]> copy(String key, SubjectKeys keys) throws Exception {
        return as(
                officer(),
                () -> {
                    long task = personalDataService.orderCopy(key, keys);
                    PersonalTaskRow row = personalDataService.finish(task);
                    assertEquals(PersonalTaskState.LISTA, row.state(), row::toString);
                    Map<String, byte[]> entries = new HashMap<>();
                    try (InputStream in = personalDataService.open(task);
                            ZipInputStream zip = new ZipInputStream(in)) {
                        for (ZipEntry one = zip.getNextEntry();
                                one != null;
                                one = zip.getNextEntry()) {
                            entries.put(one.getName(), zip.readAllBytes());
                        }
                    }
                    return entries;
                });
    }

    /** The grace of released contents is over; then nothing on the disk has her words. */
    private void assertNoFileTellsOfHer() throws IOException {
        sql(
                "update stored_file set unused_since = ?1 where unused_since is not null",
                Timestamp.from(Instant.now().minusSeconds(200_000)));
        attachmentCleanupJob.sweep();
        Path home = Path.of(System.getenv("CANAL_HOME"));
        List<Path> telling = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean database = file.startsWith(home.resolve("derby"));
                if (!database
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(HERS)) {
                    telling.add(file);
                }
            }
        }
        assertEquals(List.of(), telling);
    }

    private String opened(RightKind kind, String mailbox) {
        return rightIntakeWorker
                .open(
                        new OpenRightCommand(
                                SecretTokens.random(),
                                kind,
                                new RightAsker("Hilda Titular", null, mailbox, null, null),
                                RightHolder.SELF,
                                null,
                                Map.of(),
                                Set.of()),
                        new RightOrigin(
                                RightChannel.PORTAL, LocalDate.now(), null, null, null, null),
                        null,
                        CODE)
                .number();
    }

    private String text(String number) {
        return data.with(
                em -> {
                    Object[] row =
                            (Object[])
                                    em.createNativeQuery(
                                                    "select x.detail, x.folded from ticket_text x"
                                                            + " join ticket t on t.id = x.ticket_id"
                                                            + " where t.ticket_number = ?1")
                                            .setParameter(1, number)
                                            .getSingleResult();
                    return row[0] + "|" + row[1];
                });
    }

    @Test
    void aNamesakeKeepsHisNameInHisOwnTexts() throws Exception {
        String hers = closed("Elvira");
        age(hers);
        String told = "Elvira Ficticia, apoderada, lo vio.";
        String his = file("RECLAMO", "Bandejas", told, "Elvira", "33000222-0");
        String before = text(his);
        assertTrue(before.contains("|") && before.contains("elvira ficticia"), before);
        erase("namesake-" + hers, keys(hers));
        assertTrue(ticket(hers).isErased());
        assertEquals(before, text(his));
    }

    private DataRightCase rightCase(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT c FROM DataRightCase c WHERE c.number = :number",
                                        DataRightCase.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    private void answer(String number) throws Exception {
        answer(number, null);
    }

    private void answer(String number, ErasurePlan seen) throws Exception {
        DataRightCase about = rightCase(number);
        as(
                officer(),
                () ->
                        rightCaseService.answer(
                                about.getId(),
                                about.getVersion(),
                                new AnswerRightCommand(
                                        RightOutcome.ACOGE,
                                        null,
                                        "Hilda Titular: hicimos lo que pidió.",
                                        Set.of(),
                                        null,
                                        null,
                                        seen == null ? null : seen.digest())));
    }

    private String refusal(String number, ErasurePlan seen) {
        return assertThrows(NotAllowedException.class, () -> answer(number, seen)).getMessage();
    }

    @Test
    void theOfficerHandsOutACopyAndErasesByACaseWhichStaysUntilItsTerm() throws Exception {
        keepTheRest();
        String number = closed("Hilda");
        String mailbox = "hilda-" + number.toLowerCase(java.util.Locale.ROOT) + "@correo.example";
        sql(
                "update person set email = ?1, email_key = ?1 where id = ?2",
                mailbox,
                personOf(number));
        Known another =
                accounts.account("nora@correo.example", Set.of("CIUDADANO"), Set.of(), null);
        String others = closed("Nora");
        age(others);
        sql(
                "update person set email = ?1, email_key = ?1, account_id = ?2 where id = ?3",
                mailbox,
                another.id(),
                personOf(others));
        String access = opened(RightKind.ACCESO, mailbox);
        String grant = rightAccessService.open(access, CODE, "10.9.8.7").orElseThrow();
        DataRightCase wanted = rightCase(access);
        as(officer(), () -> rightCaseService.prepareCopy(wanted.getId(), wanted.getVersion()));
        answer(access);
        assertNotNull(citizenRightService.open(access, grant).answer().copy(), "she may fetch it");
        assertNotNull(rightCase(access).getCopySha256());

        String erasure = opened(RightKind.SUPRESION, mailbox);
        rightAccessService.open(erasure, CODE, "10.9.8.7").orElseThrow();
        DataRightCase about = rightCase(erasure);
        ErasurePlan early =
                as(
                        officer(),
                        () -> rightCaseService.planErasure(about.getId(), about.getVersion()));
        assertNotNull(early.refusal(), early::toString);
        assertEquals("erasure.refused", refusal(erasure, early));
        age(number);
        assertEquals("right.plan.unseen", refusal(erasure, null));
        assertEquals("right.plan.changed", refusal(erasure, early), "what it says is not so now");
        assertFalse(ticket(number).isErased());
        ErasurePlan plan =
                as(
                        officer(),
                        () -> rightCaseService.planErasure(about.getId(), about.getVersion()));
        assertNull(plan.refusal(), plan::toString);
        assertTrue(plan.goes().contains("Solicitudes: 1"), plan::toString);
        assertTrue(plan.kept().toString().contains(erasure), plan::toString);
        assertEquals(
                plan.digest(),
                as(officer(), () -> rightCaseService.planErasure(about.getId(), about.getVersion()))
                        .digest(),
                "that she looked changes nothing");
        answer(erasure, plan);

        assertTrue(ticket(number).isErased());
        assertFalse(ticket(others).isErased(), "of an account whose mailbox is another");
        assertEquals("[borrado]", rightCase(access).getAsker().name(), "what she asked before");
        assertNull(rightCase(access).getCopySha256(), "the copy that she was given");
        DataRightCase done = rightCase(erasure);
        assertEquals(RightState.RESPONDIDA, done.getState());
        assertEquals("Hilda Titular", done.getAsker().name(), "that she asked is proved");
        assertTrue(
                one(
                                "select note from data_right_step where case_id = ?1"
                                        + " and kind = 'DATOS_SUPRIMIDOS'",
                                done.getId())
                        .toString()
                        .matches("(?s).*Solicitudes: 1.*\\([0-9a-f]{64}\\)"));
        assertTrue(
                one(
                                "select max(e.detail) from evidence_entry e, ticket t"
                                        + " where e.kind = 'SUPRESION' and e.object_type = 'TICKET'"
                                        + " and e.object_id = t.id and t.ticket_number = ?1",
                                number)
                        .toString()
                        .startsWith("SUPRESION: "),
                "the register says that she asked for it");
        assertTheRegisterTells(erasure);

        sql("update data_right_case set closed_at = ?1 where id = ?2", LONG_AGO, done.getId());
        runApproved();
        assertEquals("[borrado]", rightCase(erasure).getAsker().name());
        assertNull(rightCase(erasure).getAsker().email());
    }

    private void assertTheRegisterTells(String right) throws Exception {
        LocalDate today = LocalDate.now(clock);
        RegisterCriteria ofRight = new RegisterCriteria(null, right, null, today, today);
        List<RegisterRow> acts = as(officer(), () -> registerQuery.page(ofRight, null, 50)).rows();
        assertTrue(
                acts.stream().map(RegisterRow::kind).toList().contains("DERECHO_RESPONDIDA"),
                acts::toString);
        acts.forEach(act -> assertEquals(right, act.about().name()));
    }

    private void runApproved() throws Exception {
        sql("update retention_run set open_key = null, state = 'REEMPLAZADA' where open_key = 1");
        sql("update retention_run set made_at = ?1", LONG_AGO);
        retentionJob.round();
        RetentionRunRow counted = run();
        if (counted.state() == RetentionRunState.POR_APROBAR) {
            as(officer(), () -> retentionRunService.approve(counted.id(), counted.version()));
            retentionJob.round();
        }
        assertEquals(RetentionRunState.HECHA, run().state());
    }

    @Test
    void aCopyIsForgottenThirtyDaysAfterItsAnswer() throws Exception {
        String number = closed("Laura");
        String mailbox = "laura-" + number.toLowerCase(java.util.Locale.ROOT) + "@correo.example";
        sql(
                "update person set email = ?1, email_key = ?1 where id = ?2",
                mailbox,
                personOf(number));
        String access = opened(RightKind.PORTABILIDAD, mailbox);
        String grant = rightAccessService.open(access, CODE, "10.9.8.6").orElseThrow();
        DataRightCase wanted = rightCase(access);
        as(officer(), () -> rightCaseService.prepareCopy(wanted.getId(), wanted.getVersion()));
        answer(access);
        String content = rightCase(access).getCopySha256();
        try (ZipInputStream zip =
                new ZipInputStream(
                        as(officer(), () -> citizenRightService.copy(access, grant)).bytes())) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                assertFalse(
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8).contains(CODE),
                        "no code that still opens something");
            }
        }
        personalTaskWorker.expire();
        assertEquals(content, rightCase(access).getCopySha256(), "not before");
        sql(
                "update data_right_case set closed_at = ?1 where id = ?2",
                Timestamp.from(Instant.now().minusSeconds(31 * 86_400)),
                wanted.getId());
        personalTaskWorker.expire();
        assertNull(rightCase(access).getCopySha256());
        assertNotNull(one("select unused_since from stored_file where sha256 = ?1", content));
    }

    @Test
    void whoIsHeldBlockedOrWaitsForARightIsLeftAloneByEveryClass() throws Exception {
        keepTheRest();
        String blocked = closed("Karen");
        String held = closed("Magda");
        String asking = closed("Nelda");
        for (String number : List.of(blocked, held, asking)) {
            age(number);
            sql(
                    "update message set created_at = ?1, state = 'DESCARTADO'"
                            + " where ticket_number = ?2",
                    LONG_AGO,
                    number);
        }
        sql("update person set blocked_at = ?1 where id = ?2", LONG_AGO, personOf(blocked));
        as(officer(), () -> dataHoldService.place(held, true, "Hay un juicio."));
        String mailbox = "nelda-" + asking.toLowerCase(Locale.ROOT) + "@correo.example";
        sql(
                "update person set email = ?1, email_key = ?1 where id = ?2",
                mailbox,
                personOf(asking));
        DataRightCase access = rightCase(opened(RightKind.ACCESO, mailbox));
        runApproved();
        for (String number : List.of(blocked, held, asking)) {
            assertFalse(ticket(number).isErased(), number);
            assertEquals(0, erasedMessages(number), number);
        }
        HeldRows requests = held(RetentionClass.SOLICITUDES);
        HeldRows messages = held(RetentionClass.MENSAJES);
        sql("update person set blocked_at = null where id = ?1", personOf(blocked));
        sql(
                "update data_right_case set state = 'NO_ACREDITADA', closed_at = ?1, open_key = null, answered_on = current_date"
                        + " where id = ?2",
                Timestamp.from(Instant.now()),
                access.getId());
        runApproved();
        assertTrue(ticket(blocked).isErased(), "once the block ended");
        assertTrue(ticket(asking).isErased(), "once she is not owed an answer");
        assertTrue(erasedMessages(blocked) > 0);
        assertFalse(ticket(held).isErased(), "the order wins over the term");
        HeldRows fewer = held(RetentionClass.SOLICITUDES);
        assertEquals(requests.byBlock() - 1, fewer.byBlock(), "the page told of the block");
        assertEquals(requests.byRight() - 1, fewer.byRight(), "and of the right");
        assertEquals(requests.byOrder(), fewer.byOrder(), "and tells of the order");
        assertEquals(requests.all() - 2, fewer.all());
        assertTrue(held(RetentionClass.MENSAJES).all() < messages.all());
        assertNull(messages.byOrder(), "why is told of requests");
        assertEquals(
                keptTickets("kept_ticket"),
                keptTickets("kept_ticket_reason"),
                "what is kept has a reason, and what has a reason is kept");
    }

    private HeldRows held(RetentionClass of) throws Exception {
        return run().parts().stream()
                .filter(part -> part.of() == of)
                .findAny()
                .orElseThrow()
                .held();
    }

    private List<?> keptTickets(String view) {
        return data.with(
                em ->
                        em.createNativeQuery("select distinct id from " + view + " order by id")
                                .getResultList());
    }

    private long erasedMessages(String number) {
        return ((Number)
                        one(
                                "select count(*) from message where ticket_number = ?1"
                                        + " and recipient_address = '[borrado]'",
                                number))
                .longValue();
    }

    @Test
    void aRestoredBackupForgetsAndKeepsAgainWhatItDoesNotKnow() throws Exception {
        String erased = closed("Irene");
        age(erased);
        long person = personOf(erased);
        String held = closed("Julia");
        String hers = one("select first_names from person where id = ?1", person).toString();
        erase("it-respaldo", keys(erased));
        as(officer(), () -> dataHoldService.place(held, false, "La pide un tribunal."));
        data.with(
                em -> {
                    em.find(Person.class, personOf(held)).block(Instant.now());
                    blocks.fire(new PersonBlocked(Set.of(personOf(held)), Instant.now()));
                    return null;
                });
        assertEquals(0, seededPerson.repeat(), "all of it is known");

        sql("delete from personal_task where order_key = 'it-respaldo'");
        sql("delete from data_hold where ticket_id = ?1", ticket(held).getId());
        sql("update person set blocked_at = null where id = ?1", personOf(held));
        sql("update person set first_names = ?1, erased_at = null where id = ?2", hers, person);
        sql(
                "update ticket set subject = 'Lo de Irene', erased_at = null"
                        + " where ticket_number = ?1",
                erased);
        assertEquals(3, seededPerson.repeat());
        assertTrue(ticket(erased).isErased());
        assertEquals("[borrado]", one("select first_names from person where id = ?1", person));
        assertEquals(
                "[borrado]", one("select subject from ticket where ticket_number = ?1", erased));
        assertTrue(plan(held).kept().toString().contains("orden de conservar"));
        assertNotNull(one("select blocked_at from person where id = ?1", personOf(held)));
        assertEquals(0, seededPerson.repeat(), "once");
        data.with(
                em -> {
                    em.find(Person.class, personOf(held)).unblock();
                    blocksEnd.fire(new PersonUnblocked(Set.of(personOf(held)), Instant.now()));
                    return null;
                });
        assertEquals(0, seededPerson.repeat(), "a block that ended stays ended");
    }

    @Test
    void anErasedRequestOfSomebodyWhoStaysIsNobodysAnyMore() throws Exception {
        String old = closed("Elena");
        String open = complaint();
        long her = personOf(old);
        sql("update ticket set person_id = ?1 where ticket_number = ?2", her, open);
        age(old);
        PersonalTaskRow done = erase("it-en-parte", keys(open));
        assertTrue(done.kept().toString().contains(open + ": sigue abierta"), done::toString);
        assertEquals(her, personOf(open));
        assertNotEquals(her, personOf(old));
        assertEquals(
                "[borrado]", one("select first_names from person where id = ?1", personOf(old)));
        assertEquals("", evidence.row("ticket", ticket(old).getId()), "the register knows why");
    }

    @Test
    void whatTheLawObligesToKeepIsKeptWithItsReason() throws Exception {
        String open = complaint();
        assertTrue(plan(open).refusal() != null);
        assertTrue(plan(open).kept().toString().contains(open + ": sigue abierta"));
        assertEquals(
                "erasure.refused",
                assertThrows(NotAllowedException.class, () -> erase("it-abierta", keys(open)))
                        .getMessage());
        String recent = closed("Carla");
        assertTrue(plan(recent).kept().toString().contains("prueba de cómo se cumplió"));
        String old = closed("Diana");
        age(old);
        as(officer(), () -> dataHoldService.place(old, true, "Hay una demanda."));
        assertTrue(plan(old).refusal().contains("orden de conservar"));
        assertThrows(
                NotAllowedException.class,
                () -> as(officer(), () -> dataHoldService.place(old, true, "Otra vez.")));
        assertTrue(
                as(officer(), () -> dataHoldService.latest()).stream()
                        .anyMatch(one -> one.number().equals(old)),
                "it is listed by the number that it was ordered with");
        as(officer(), () -> dataHoldService.end(old, true, "Terminó."));
        assertNull(plan(old).refusal());
        assertThrows(
                EJBAccessException.class,
                () -> as(with("OPERADOR"), () -> dataHoldService.place(old, false, "Así.")));
        assertThrows(
                EJBAccessException.class,
                () -> as(administrator(), () -> personalDataService.behind(old)));
    }

    private cl.soser.canal.personaldata.ErasurePlanDetails plan(String number) throws Exception {
        SubjectKeys keys = keys(number);
        return as(officer(), () -> personalDataService.plan(keys));
    }

    @Test
    void whatSheGaveByHerOwnWillGoesAlthoughTheRestMustStay() throws Exception {
        String number = closed("Elvira");
        long person = personOf(number);
        sql("update person set birth_date = '1990-05-04', sex = 'FEMENINO' where id = ?1", person);
        sql(
                "update survey set state = 'RESPONDIDA', omission = null, score = 4, solved = 'SI',"
                        + " answered_at = ?1, asked_at = ?1,"
                        + " asked_month = '2026-11-01', remark = 'Gracias a la tía.'"
                        + " where kind = 'SATISFACCION' and ticket_id ="
                        + " (select id from ticket where ticket_number = ?2)",
                LONG_AGO,
                number);
        as(officer(), () -> dataHoldService.place(number, false, "La pide un tribunal."));
        assertNotNull(plan(number).refusal(), "an order keeps who she was, too");
        as(officer(), () -> dataHoldService.end(number, false, "Terminó."));
        ErasurePlanDetails plan = plan(number);
        assertNull(plan.refusal(), plan::toString);
        assertTrue(plan.goes().toString().contains("Fecha de nacimiento: 1"), plan::toString);
        assertTrue(plan.goes().toString().contains("Comentario: 1"), plan::toString);
        assertTrue(plan.kept().toString().contains("prueba de cómo se cumplió"), plan::toString);
        assertEquals(PersonalTaskState.LISTA, erase("it-propia", keys(number)).state());
        assertNull(one("select birth_date from person where id = ?1", person));
        assertNull(one("select sex from person where id = ?1", person));
        assertEquals("Elvira", one("select first_names from person where id = ?1", person));
        assertFalse(ticket(number).isErased());
        assertNotNull(plan(number).refusal(), "nothing more may go");
    }

    @Test
    void twoAtOnceEraseOnce() throws Exception {
        String number = closed("Elisa");
        age(number);
        SubjectKeys keys = keys(number);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            var first = both.submit(() -> erase("it-dos", keys));
            var second = both.submit(() -> erase("it-dos", keys));
            assertEquals(first.get().id(), second.get().id());
        } finally {
            both.shutdown();
        }
        PersonalTaskRow row = erase("it-dos", keys);
        assertEquals(PersonalTaskState.LISTA, row.state());
        assertTrue(row.done().contains("Solicitudes: 1"), row.done()::toString);
    }

    @AfterEach
    void termsAreAsTheyWere() {
        terms.forEach(
                (of, months) ->
                        sql(
                                "update retention_rule set months = ?1, months_before = null,"
                                        + " shortened_by = null where class_code = ?2",
                                months,
                                of));
    }

    /** Nothing of other tests falls due. */
    private void keepTheRest() {
        List<?> rows =
                data.with(
                        em ->
                                em.createNativeQuery(
                                                "select class_code, months from retention_rule")
                                        .getResultList());
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            terms.put((String) values[0], ((Number) values[1]).intValue());
        }
        sql("update retention_rule set months = 240, months_before = null, shortened_by = null");
    }

    private RetentionRunRow run() throws Exception {
        return as(officer(), () -> retentionRunService.latest()).get(0);
    }

    @Test
    void aRunIsCountedApprovedDoneAndProved() throws Exception {
        keepTheRest();
        String due = closed("Flora");
        String held = closed("Gloria");
        age(due);
        age(held);
        as(officer(), () -> dataHoldService.place(held, false, "La pide la Contraloría."));
        sql("update retention_run set open_key = null, state = 'REEMPLAZADA'");
        sql("update retention_run set made_at = ?1", LONG_AGO);
        retentionJob.round();
        RetentionRunRow counted = run();
        assertEquals(RetentionRunState.POR_APROBAR, counted.state());
        assertTrue(counted.parts().get(0).due() >= 1, counted::toString);
        assertTrue(counted.parts().get(0).held().byOrder() >= 1, counted::toString);
        assertFalse(ticket(due).isErased(), "nothing before it is approved");
        retentionJob.round();
        assertEquals(counted.id(), run().id());
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        retentionRunService.approve(
                                                counted.id(), counted.version())));
        as(officer(), () -> retentionRunService.approve(counted.id(), run().version()));
        retentionJob.round();
        RetentionRunRow done = run();
        assertEquals(RetentionRunState.HECHA, done.state());
        assertNotNull(done.digest());
        assertTrue(ticket(due).isErased());
        assertFalse(ticket(held).isErased(), "an order keeps it");
        assertEquals("[borrado]", one("select subject from ticket where ticket_number = ?1", due));
        assertEquals(
                "[borrado]", one("select first_names from person where id = ?1", personOf(due)));
        sql("update retention_run set made_at = ?1", LONG_AGO);
        retentionJob.round();
        assertEquals(RetentionRunState.HECHA, run().state(), "the same terms need no approval");
        assertTrue(run().id() > done.id());
        sql("update retention_rule set months = 239 where class_code = 'LLAMADAS'");
        retentionJob.round();
        assertEquals(RetentionRunState.POR_APROBAR, run().state(), "other terms do");
    }

    @Test
    void anApprovedRunIsCountedAnewWhereItsTermsWereSetBack() throws Exception {
        keepTheRest();
        String number = closed("Jimena");
        sql(
                "update ticket set closed_at = ?1 where ticket_number = ?2",
                Timestamp.from(Instant.now().minusSeconds(3L * 365 * 86_400)),
                number);
        for (String left : List.of("APROBADA", "EN_CURSO")) {
            sql("update retention_rule set months = 12 where class_code = 'SOLICITUDES'");
            sql("update retention_run set open_key = null, state = 'REEMPLAZADA'");
            sql("update retention_run set made_at = ?1", LONG_AGO);
            retentionJob.round();
            RetentionRunRow counted = run();
            assertEquals(RetentionRunState.POR_APROBAR, counted.state(), left);
            as(officer(), () -> retentionRunService.approve(counted.id(), counted.version()));
            assertFalse(run().stale());
            sql("update retention_rule set months = 240 where class_code = 'SOLICITUDES'");
            assertTrue(run().stale(), "the page tells that no night does it");
            sql(
                    "update retention_run set state = ?1, claimed_until = ?2 where id = ?3",
                    left,
                    LONG_AGO,
                    counted.id());
            retentionJob.round();
            assertFalse(ticket(number).isErased(), "the terms that were approved hold no more");
            assertEquals(
                    "REEMPLAZADA",
                    one("select state from retention_run where id = ?1", counted.id()),
                    left);
            assertTrue(run().id() > counted.id(), "it was counted anew");
        }
    }

    @Test
    void whoShortensATermDoesNotApproveWhatItErases() throws Exception {
        keepTheRest();
        sql("update retention_run set open_key = null, state = 'REEMPLAZADA'");
        sql("update retention_run set made_at = ?1", LONG_AGO);
        Known officer = officer();
        RetentionRow calls =
                as(officer, () -> retentionService.all()).stream()
                        .filter(row -> row.of() == RetentionClass.LLAMADAS)
                        .findAny()
                        .orElseThrow();
        as(officer, () -> retentionService.keep(calls.of(), calls.version(), 200, "Menos."));
        RetentionTerm told = new RetentionTerm(RetentionClass.LLAMADAS, 240);
        assertTrue(
                retentionService.terms().contains(told), "people are told what holds until then");
        retentionJob.round();
        RetentionRunRow counted = run();
        assertEquals(RetentionRunState.POR_APROBAR, counted.state());
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                officer,
                                () ->
                                        retentionRunService.approve(
                                                counted.id(), counted.version())));
        as(administrator(), () -> retentionRunService.approve(counted.id(), counted.version()));
        assertFalse(retentionService.terms().contains(told));
        retentionJob.round();
        assertEquals(RetentionRunState.HECHA, run().state());
    }

    @Test
    void aClosedMonthSaysTheSameWhenItsPeopleAreGone() throws Exception {
        keepTheRest();
        sql("update retention_rule set months = 1 where class_code = 'SOLICITUDES'");
        Instant entered = Instant.parse("2024-10-10T12:00:00Z");
        String number = pastTickets.file("RECLAMO", "JUNAEB", "Texto corriente.", entered);
        pastTickets.answer(
                number,
                Stage.RESPUESTA_DEFINITIVA,
                administrator().id(),
                entered.plusSeconds(3_600));
        YearMonth october = YearMonth.of(2024, 10);
        anyMonth.close(october, administrator().id());
        String before = report(october);
        erase("it-mes", keys(number));
        assertTrue(ticket(number).isErased());
        assertEquals(before, report(october));
        assertTrue(as(administrator(), () -> monthReportQuery.isIntact(october, null)));
        assertEquals(0, as(administrator(), () -> monthCloseService.recount(october)));
    }

    private String report(YearMonth month) {
        return data.with(
                em ->
                        em.createNativeQuery(
                                        "select r.hash from month_report r join month_close c"
                                                + " on c.id = r.close_id where c.month_start = ?1"
                                                + " order by r.id")
                                .setParameter(1, java.sql.Date.valueOf(month.atDay(1)))
                                .getResultList()
                                .toString());
    }

    @Test
    void aCitizenClosesHerAccountAndHerMailboxMayOpenAnother() throws Exception {
        Known hers = accounts.account("cierra@correo.example", Set.of("CIUDADANO"), Set.of(), null);
        assertThrows(
                NotAllowedException.class, () -> as(hers, () -> ownAccountService.close("otra")));
        as(hers, () -> ownAccountService.close("Clave-De-Prueba-2026!"));
        assertEquals("DESACTIVADA", one("select state from account where id = ?1", hers.id()));
        assertEquals(
                "cerrada-" + hers.id(),
                one("select email_key from account where id = ?1", hers.id()));
        Known again =
                accounts.account("cierra@correo.example", Set.of("CIUDADANO"), Set.of(), null);
        assertTrue(again.id() != hers.id());
    }
}
