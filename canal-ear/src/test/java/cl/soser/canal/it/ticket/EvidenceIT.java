package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.staff.InviteStaffCommand;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.account.staff.StaffRights;
import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.audit.RegisterCriteria;
import cl.soser.canal.audit.RegisterQuery;
import cl.soser.canal.audit.RegisterRow;
import cl.soser.canal.audit.RegisterTopic;
import cl.soser.canal.evidence.EvidenceDay;
import cl.soser.canal.evidence.EvidenceDayWorker;
import cl.soser.canal.evidence.EvidenceFixture;
import cl.soser.canal.evidence.EvidenceOriginWorker;
import cl.soser.canal.evidence.EvidenceSealer;
import cl.soser.canal.evidence.SealedTable;
import cl.soser.canal.integrity.EvidenceDayQuery;
import cl.soser.canal.it.ActingAs;
import cl.soser.canal.shared.database.Database;
import cl.soser.canal.shared.proof.FactorNeededException;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.ReaderExclusion;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done to sealed rows or to the register past the channel is found and named. */
@Tag(DerbySuite.LONG)
class EvidenceIT extends TicketCase {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String GIVE =
            "insert into account_role (account_id, role_code) values (?, ?)";

    @Inject EvidenceFixture evidence;
    @Inject StaffAccountService staffAccountService;
    @Inject EvidenceSealer evidenceSealer;
    @Inject Database database;
    @Inject EvidenceDayWorker evidenceDayWorker;
    @Inject EvidenceOriginWorker evidenceOriginWorker;
    @Inject EvidenceDayQuery evidenceDayQuery;
    @Inject RegisterQuery registerQuery;
    @Inject KnownTokens tokens;

    private long id(String number) {
        return one("SELECT t.id FROM Ticket t WHERE t.number = :it", number);
    }

    private long one(String query, Object it) {
        return data.with(
                em -> em.createQuery(query, Long.class).setParameter("it", it).getSingleResult());
    }

    private long step(String number) {
        return one("SELECT MAX(s.id) FROM TicketStep s WHERE s.ticketId = :it", id(number));
    }

    private long audit(String number) {
        return one("SELECT MAX(e.id) FROM AuditEntry e WHERE e.ticketNumber = :it", number);
    }

    @Test
    void whatTheChannelWritesIsInOrder() throws Exception {
        String number = in(TicketStatus.CERRADO);
        long ticket = id(number);
        assertEquals("", evidence.row("ticket", ticket));
        assertEquals("", evidence.row("ticket_text", ticket));
        assertEquals("", evidence.row("ticket_step", step(number)));
        assertEquals("", evidence.row("audit_entry", audit(number)));
        long answer = one("SELECT a.id FROM Answer a WHERE a.ticket.number = :it", number);
        assertEquals("", evidence.row("answer", answer));
        evidenceSealer.seal();
        assertEquals(List.of(), evidence.chain());
    }

    @Test
    void theEmbeddedDatabaseTakesAThousandNumbersAtATime() {
        if (database.isPostgresql()) {
            return; // the other database hands out each by itself
        }
        evidence.sql("create sequence it_seq start with 1 increment by 1");
        Object next =
                data.with(
                        em -> {
                            em.createNativeQuery(database.nextValueOf("it_seq")).getSingleResult();
                            return em.createNativeQuery(
                                            "select currentvalue from sys.syssequences"
                                                    + " where sequencename = 'IT_SEQ'")
                                    .getSingleResult();
                        });
        evidence.sql("drop sequence it_seq restrict");
        assertEquals(1_001, ((Number) next).longValue());
    }

    @ParameterizedTest
    @CsvSource({
        "ticket, update ticket set subject = 'Nada' where id = ?, subject",
        "ticket, update ticket set urgency = 'BAJA' where id = ?, fila",
        "ticket, update ticket set entered_at = due_at where id = ?, fila",
        "ticket, update ticket set restricted = true where id = ?, fila",
        "ticket, update ticket set restricted_matter = 'FRAUDE' where id = ?, fila",
        "ticket_text, update ticket_text set detail = 'Nada' where ticket_id = ?, detail",
        "ticket_text, update ticket_text set affected = 999 where ticket_id = ?, fila"
    })
    void aChangeOfARequestIsFoundAndNamed(String table, String sql, String column) {
        long ticket = id(complaint());
        assertEquals(1, evidence.sql(sql, ticket));
        assertEquals(
                "changed: " + table + " " + ticket + " (" + column + ")",
                evidence.row(table, ticket));
    }

    /** Its new seal is right; what was found before it is not forgotten. */
    @Test
    void aChangeStaysNamedAfterTheChannelItselfWroteTheRow() {
        String number = complaint();
        long ticket = id(number);
        evidence.sql("update ticket set urgency = 'BAJA' where id = ?", ticket);
        touch(ticket);
        assertEquals("changed: ticket " + ticket + " (fila)", evidence.row("ticket", ticket));
        evidence.written("ticket", ticket);
        assertEquals("changed: ticket " + ticket + " (fila)", evidence.row("ticket", ticket));
        String other = complaint();
        touch(id(other));
        assertEquals("", evidence.row("ticket", id(other)), "nobody else changed it");
    }

    private void touch(long ticket) {
        data.with(
                em -> {
                    em.find(Ticket.class, ticket).touch(clock.instant());
                    return null;
                });
    }

    @Test
    void theTrailOfWhatWasDoneIsSealedToo() {
        String number = complaint();
        long entry = audit(number);
        evidence.sql("update audit_entry set account_id = 4711 where id = ?", entry);
        assertEquals(
                "changed: audit_entry " + entry + " (fila)", evidence.row("audit_entry", entry));
        evidence.sql("delete from audit_entry where id = ?", entry);
        assertEquals("removed: audit_entry " + entry, evidence.row("audit_entry", entry));
        long step = step(number);
        evidence.sql("delete from ticket_step where id = ?", step);
        assertEquals("removed: ticket_step " + step, evidence.row("ticket_step", step));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    channel_outage | insert into channel_outage (id, started_at, cause, version) values (?, '1999-01-01 00:00:00', 'x', 0) | update channel_outage set cause = 'y' where id = ?
                    month_close | insert into month_close (id, month_start, closed_at, recounted_until, rounds, version) values (?, '1999-01-01', '1999-02-01 00:00:00', '1999-02-01 00:00:00', 0, 0) | update month_close set rounds = 9 where id = ?
                    line_call | insert into line_call (id, exchange, call_id, started_at, call_day, half_hour, outcome, owes_ticket, ticket_count, version) values (?, 'it', 'evidence', '1999-01-01 00:00:00', '1999-01-01', 0, 'COLGO', false, 0, 0) | update line_call set wait_ms = 1 where id = ?
                    """)
    void whatIsAddedChangedOrRemovedIsFoundAndNamed(String table, String insert, String update) {
        long id = 4_000_000_000L;
        evidence.sql(insert, id);
        assertEquals("added: " + table + " " + id, evidence.row(table, id));
        evidence.written(table, id);
        assertEquals("", evidence.row(table, id));
        evidence.sql(update, id);
        assertEquals("changed: " + table + " " + id + " (fila)", evidence.row(table, id));
        evidence.sql("delete from " + table + " where id = ?", id);
        assertEquals("removed: " + table + " " + id, evidence.row(table, id));
        evidence.written(table, id);
        assertEquals("", evidence.row(table, id), "the channel itself removed it");
    }

    @Test
    void aRoleThatNobodyGaveIsFound() throws Exception {
        String email = "dotada-" + UUID.randomUUID() + "@it.example";
        StaffRights operator = new StaffRights(Set.of(Role.OPERADOR), Set.of(), null);
        StaffRights both =
                new StaffRights(Set.of(Role.OPERADOR, Role.ADMINISTRADOR), Set.of(), null);
        InviteStaffCommand command = new InviteStaffCommand(email, email, operator);
        long staff = as(administrator(), () -> staffAccountService.invite(command)).accountId();
        assertEquals("", evidence.row("account_rights", staff));
        int version = as(administrator(), () -> staffAccountService.get(staff)).version();
        as(administrator(), () -> staffAccountService.change(staff, version, email, both));
        assertEquals("", evidence.row("account_rights", staff), "the channel gave it");
        evidence.sql(GIVE, staff, Role.DATOS);
        assertEquals(
                "changed: account_rights " + staff + " (fila)",
                evidence.row("account_rights", staff));
        evidence.sql("delete from account_role where account_id = ?", staff);
        assertEquals("removed: account_rights " + staff, evidence.row("account_rights", staff));
    }

    @Test
    void aReaderOfRestrictedRequestsWhomNobodyNamedIsFound() throws Exception {
        long account = with("OPERADOR").id();
        long seat = 4_000_000_002L;
        evidence.sql(
                "insert into reader_seat (id, matter, place, substitute, account_id)"
                        + " values (?, 'FRAUDE', 4711, true, ?)",
                seat,
                account);
        assertEquals("added: reader_seat " + seat, evidence.row("reader_seat", seat));
        evidence.written("reader_seat", seat);
        assertEquals("", evidence.row("reader_seat", seat));
        evidence.sql("update reader_seat set substitute = false where id = ?", seat);
        assertEquals("changed: reader_seat " + seat + " (fila)", evidence.row("reader_seat", seat));
        evidence.sql("delete from reader_seat where id = ?", seat);
        assertEquals("removed: reader_seat " + seat, evidence.row("reader_seat", seat));
        evidence.written("reader_seat", seat);
        assertEquals("", evidence.row("reader_seat", seat), "the channel itself removed it");
    }

    @Test
    void aReaderOfOneRequestWhomNobodyNamedIsFound() throws Exception {
        String number = complaint();
        long ticket = id(number);
        long added = with("OPERADOR").id();
        String add =
                "insert into ticket_reader (ticket_id, account_id, origin)"
                        + " values (?, ?, 'SUPLENTE')";
        evidence.sql(add, ticket, added);
        long row = ticket * 1_000_000_000L + added;
        assertEquals("added: ticket_reading " + row, evidence.row("ticket_reading", row));

        Known named = with("AREA");
        nameReader(number, named);
        long legal = ticket * 1_000_000_000L + named.id();
        assertEquals("", evidence.row("ticket_reading", legal), "the channel named them");
        assertEquals(1, evidence.entries("ticket_reading", legal).size());
        String change = "update ticket_reader set origin = 'SUPLENTE' where account_id = ?";
        evidence.sql(change, named.id());
        assertEquals(
                "changed: ticket_reading " + legal + " (fila)",
                evidence.row("ticket_reading", legal));
        evidence.sql("delete from ticket_reader where ticket_id = ?", ticket);
        assertEquals("removed: ticket_reading " + legal, evidence.row("ticket_reading", legal));
        assertEquals("", evidence.row("ticket_reading", row));
    }

    @Test
    void aRequestAboutOwnDataIsSealedWithItsSteps() {
        long id = 4_000_000_003L;
        evidence.sql(
                "insert into data_right_case (id, version, case_number, submission_key, kind, state,"
                        + " channel, received_on, entered_at, first_due_on, due_on, asker_name,"
                        + " representation) values (?, 0, 'IT-SELLO', 'it-sello', 'ACCESO',"
                        + " 'EN_CURSO', 'PORTAL', '1999-01-01', '1999-01-01 00:00:00',"
                        + " '1999-02-01', '1999-02-01', 'Ana', 'PROPIA')",
                id);
        assertEquals("added: data_right_case " + id, evidence.row("data_right_case", id));
        evidence.written("data_right_case", id);
        assertEquals("", evidence.row("data_right_case", id));
        evidence.sql("update data_right_case set due_on = '1999-03-01' where id = ?", id);
        assertEquals(
                "changed: data_right_case " + id + " (fila)", evidence.row("data_right_case", id));
        evidence.written("data_right_case", id);
        evidence.sql("update data_right_case set answer_text = 'No.' where id = ?", id);
        assertEquals(
                "changed: data_right_case " + id + " (answer_text)",
                evidence.row("data_right_case", id));
        evidence.sql(
                "insert into data_right_step (id, case_id, kind, happened_at, note)"
                        + " values (?, 4000000003, 'IT', '1999-01-01 00:00:00', 'x')",
                id);
        assertEquals("added: data_right_step " + id, evidence.row("data_right_step", id));
        evidence.written("data_right_step", id);
        evidence.sql("update data_right_step set note = 'y' where id = ?", id);
        assertEquals(
                "changed: data_right_step " + id + " (note)", evidence.row("data_right_step", id));
        evidence.sql("delete from data_right_step where id = ?", id);
        assertEquals("removed: data_right_step " + id, evidence.row("data_right_step", id));
        evidence.sql("delete from data_right_case where id = ?", id);
        assertEquals("removed: data_right_case " + id, evidence.row("data_right_case", id));
        evidence.written("data_right_step", id);
        evidence.written("data_right_case", id);
    }

    @Test
    void anExclusionThatIsTakenAwayIsFound() throws Exception {
        long ticket = id(complaint());
        long account = with("AREA").id();
        data.with(
                em -> {
                    em.persist(
                            new ReaderExclusion(
                                    em.find(Ticket.class, ticket),
                                    account,
                                    ReaderExclusion.Cause.OTRA,
                                    account,
                                    clock.instant()));
                    return null;
                });
        long row = ticket * 1_000_000_000L + account;
        assertEquals("", evidence.row("ticket_exclusion", row));
        assertEquals(1, evidence.entries("ticket_exclusion", row).size());
        evidence.sql("delete from reader_exclusion where ticket_id = ?", ticket);
        assertEquals("removed: ticket_exclusion " + row, evidence.row("ticket_exclusion", row));
    }

    @Test
    void readersOfBeforeTheUpgradeAreSealedAsTheyWereFound() {
        long ticket = id(complaint());
        long row = ticket * 1_000_000_000L + with("OPERADOR").id();
        evidence.sql(
                "insert into ticket_reader (ticket_id, account_id, origin)"
                        + " values (?, ?, 'NOMBRADO')",
                ticket,
                row - ticket * 1_000_000_000L);
        assertEquals("added: ticket_reading " + row, evidence.row("ticket_reading", row));
        setBack(SealedTable.TICKET_READING, row);
        setBack(SealedTable.READER_SEAT, 0);
        assertEquals("", evidence.row("ticket_reading", row));
        assertTrue(evidenceOriginWorker.isDone(SealedTable.TICKET_READING));
        assertTrue(evidenceOriginWorker.isDone(SealedTable.READER_SEAT));
    }

    private void setBack(SealedTable table, long row) {
        evidence.sql(
                "update evidence_origin set next_id = ?, until_id = null,"
                        + " since = '2020-01-01 00:00:00' where table_code = ?",
                Math.max(0, row - 1),
                table.code());
        boolean more = evidenceOriginWorker.seal(table);
        while (more) {
            more = evidenceOriginWorker.seal(table);
        }
    }

    @Test
    void ofACitizensAccountNothingIsSealedUntilItIsGivenARole() {
        Set<String> none = Set.of(Role.CIUDADANO);
        long citizen =
                accounts.account(
                                "ciudadana-" + UUID.randomUUID() + "@it.example",
                                none,
                                Set.of(),
                                null)
                        .id();
        assertEquals("", evidence.row("account_rights", citizen));
        assertEquals(List.of(), evidence.entries("account_rights", citizen));
        evidence.sql(GIVE, citizen, Role.OPERACIONES);
        assertEquals("added: account_rights " + citizen, evidence.row("account_rights", citizen));
        evidence.sql("delete from account_role where account_id = ?", citizen);
    }

    @Test
    void theRegisterItselfCannotBeChangedShortenedOrAddedTo() {
        long ticket = id(complaint());
        evidenceSealer.seal();
        assertEquals(List.of(), evidence.chain());
        List<Long> entries = evidence.entries("ticket", ticket);
        long entry = entries.get(entries.size() - 1);

        evidence.sql("update evidence_entry set ticket_id = -1 where id = ?", entry);
        assertEquals(List.of("changed: evidence_entry " + entry), evidence.chain());
        evidence.sql("update evidence_entry set ticket_id = ? where id = ?", ticket, entry);
        assertEquals(List.of(), evidence.chain());

        assertEquals(
                List.of("removed: evidence_entry " + entry),
                evidence.chainWithout("ticket", ticket, entry));
        assertEquals(List.of(), evidence.chain());

        long added = evidence.number();
        evidence.sql(
                "insert into evidence_entry select "
                        + added
                        + ", happened_at, act_on, kind, actor_kind, account_id, object_type,"
                        + " object_id, ticket_id, detail, table_code, row_id, edition, digests,"
                        + " salts, key_id, mark from evidence_entry where id = ?",
                entry);
        assertEquals(List.of("added: evidence_entry " + added), evidence.chain());
        evidence.sql(
                "insert into evidence_leaf (entry_id, batch_id, hash) values (?, -1, 'x')", added);
        assertEquals(
                List.of("added: evidence_entry " + added + " (in no batch)"), evidence.chain());
        evidence.sql("delete from evidence_leaf where entry_id = ?", added);
        evidence.sql("delete from evidence_entry where id = ?", added);

        long batch =
                data.with(
                        em ->
                                ((Number)
                                                em.createNativeQuery(
                                                                "select max(id) from evidence_batch")
                                                        .getSingleResult())
                                        .longValue());
        evidence.sql("update evidence_batch set id = -id where id = ?", batch);
        assertFalse(evidence.chain().isEmpty(), "its end is missing");
        evidence.sql("update evidence_batch set id = -id where id = ?", -batch);
        assertEquals(List.of(), evidence.chain());
    }

    @Test
    void theEndThatIsCutOffStaysNamedAfterTheNextSeal() {
        Known officer = with("DATOS");
        with("TI");
        complaint();
        evidenceSealer.seal();
        evidence.witness(null);
        complaint();
        evidenceSealer.seal();
        assertEquals(List.of(), evidence.chain(), "a server without a witness misses nothing");
        EvidenceFixture.Cut cut = evidence.cut();
        long told = told(officer);
        assertEquals(List.of(cut.line(1)), evidence.chain());
        complaint();
        evidenceSealer.seal();
        assertEquals(told + 1, told(officer), "it is told as soon as the next one is sealed");
        assertEquals(List.of(cut.line(1)), evidence.chain());
        complaint();
        evidenceSealer.seal();
        assertEquals(List.of(cut.line(1)), evidence.chain());
        assertTrue(evidence.verify().contains(cut.line(1)));
        assertTrue(evidence.verify().contains(cut.line(1)));
        evidence.sql("update evidence_finding set gone_at = found_at where gone_at is null");
        assertEquals(List.of(cut.line(1)), evidence.chain(), "whoever has the database alone");
        evidence.verify();
        evidence.witness(null);
        assertEquals(List.of(cut.line(1)), evidence.chain(), "on another server, too");

        evidence.putBack(cut);
        evidence.witness(cut);
        assertEquals(List.of(), evidence.chain(), "it came back");
        assertFalse(evidence.verify().contains(cut.line(1)));
        evidenceSealer.seal();
        assertEquals(List.of(), evidence.chain());
    }

    @Test
    void whatAnotherServerSealedAfterTheLastOfThisOneIsNoFinding() {
        complaint();
        evidenceSealer.seal();
        EvidenceFixture.Cut own = evidence.cut();
        evidence.putBack(own);
        complaint();
        evidenceSealer.seal();
        evidence.witness(own);
        assertEquals(List.of(), evidence.chain());
        complaint();
        evidenceSealer.seal();
        assertEquals(List.of(), evidence.chain());
    }

    @Test
    void whatIsCommittedLateOrRolledBackBreaksNothing() {
        long late = evidence.number();
        evidence.number();
        complaint();
        assertThrows(
                EJBException.class,
                () ->
                        data.with(
                                em -> {
                                    evidence.number();
                                    throw new IllegalStateException("rolled back");
                                }));
        complaint();
        evidenceSealer.seal();
        evidence.commit(late);
        evidenceSealer.seal();
        assertEquals(List.of(), evidence.chain());
        assertEquals(
                1L,
                data.<Number>with(
                                em ->
                                        (Number)
                                                em.createNativeQuery(
                                                                "select count(*) from evidence_leaf"
                                                                        + " where entry_id = ?")
                                                        .setParameter(1, late)
                                                        .getSingleResult())
                        .longValue());
    }

    @Test
    void severalThatSealAtOnceMakeOneChain() throws Exception {
        for (int i = 0; i < 3; i++) {
            complaint();
        }
        ExecutorService servers = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            running.add(servers.submit(evidenceSealer::seal));
        }
        for (Future<?> one : running) {
            one.get();
        }
        servers.shutdown();
        evidenceSealer.seal();
        assertEquals(List.of(), evidence.chain());
    }

    @Test
    void anErasureThatIsRegisteredIsAccepted() {
        long ticket = id(complaint());
        evidenceSealer.seal();
        String gone = "update ticket_text set detail = '[suprimido]' where ticket_id = " + ticket;
        evidence.erase(gone, "ticket_text", ticket, Set.of("detail", "told", "folded"));
        evidenceSealer.seal();
        assertEquals("", evidence.row("ticket_text", ticket));
        assertEquals(List.of(), evidence.chain());
        assertEquals(
                0L,
                data.<Number>with(
                                em ->
                                        (Number)
                                                em.createNativeQuery(
                                                                "select count(*) from evidence_entry"
                                                                        + " where table_code ="
                                                                        + " 'ticket_text' and row_id"
                                                                        + " = ? and id < ? and salts"
                                                                        + " like '%detail%'")
                                                        .setParameter(1, ticket)
                                                        .setParameter(
                                                                2, last("ticket_text", ticket) - 1)
                                                        .getSingleResult())
                        .longValue(),
                "no salt of the text is left");
        evidence.sql("update ticket_text set detail = 'Otra vez.' where ticket_id = ?", ticket);
        assertEquals(
                "changed: ticket_text " + ticket + " (detail)",
                evidence.row("ticket_text", ticket));
    }

    private long last(String table, long row) {
        List<Long> entries = evidence.entries(table, row);
        return entries.get(entries.size() - 1);
    }

    @Test
    void saltsThatGoWithoutAWordAreFound() {
        long ticket = id(complaint());
        evidence.sql(
                "update evidence_entry set salts = '' where table_code = 'ticket' and row_id = ?",
                ticket);
        assertTrue(evidence.row("ticket", ticket).startsWith("changed: ticket " + ticket));
    }

    @Test
    void aDayIsSignedOnceItIsOverAndInstitutionsReadIt() throws Exception {
        complaint();
        evidenceSealer.seal();
        LocalDate today = LocalDate.now(clock);
        time.advance(Duration.ofDays(1));
        while (evidenceDayWorker.sign()) {
            // as many days as there are
        }
        EvidenceDay day = as(institution("JUNJI"), () -> evidenceDayQuery.find(today));
        assertTrue(day.getEntries() > 0);
        assertTrue(day.getStatement().contains("raiz " + day.getRoot()), day.getStatement());
        assertThrows(
                EJBAccessException.class,
                () -> as(administrator(), () -> evidenceDayQuery.find(today)));
        String token = tokens.withScope("lectura", "JUNAEB");
        HttpResponse<String> answer = asked(token, today.toString());
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(day.getRoot()), answer.body());
        assertTrue(answer.body().contains(day.getSignature()), answer.body());
        assertEquals(404, asked(token, today.plusDays(1).toString()).statusCode());
        assertEquals(400, asked(token, "ayer").statusCode());
        assertEquals(401, asked("nobody", today.toString()).statusCode());
    }

    @Test
    void aClockThatWasMovedBackBreaksNothing() {
        time.advance(Duration.ofDays(-3));
        long ticket = id(complaint());
        evidenceSealer.seal();
        evidenceDayWorker.sign();
        time.advance(Duration.ofDays(3));
        complaint();
        evidenceSealer.seal();
        assertEquals(List.of(), evidence.chain());
        assertEquals("", evidence.row("ticket", ticket));
    }

    private static HttpResponse<String> asked(String token, String day) throws Exception {
        URI address =
                URI.create(
                        "http://localhost:"
                                + System.getenv("CANAL_HTTP_PORT")
                                + "/api/v1/evidencia/"
                                + day);
        return HTTP.send(
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
                BodyHandlers.ofString());
    }

    @Test
    void whatIsFoundIsToldOnceToWhoKeepsTheServerAndTheData() {
        Known officer = with("DATOS");
        with("TI");
        evidence.keep("ticket", 4711);
        assertEquals(1, told(officer));
        evidence.keep("ticket", 4711);
        assertEquals(1, told(officer));
        evidence.keep(null, 0);
        evidence.keep("ticket", 4711);
        assertEquals(2, told(officer), "it had been right meanwhile");
        evidence.keep(null, 0);
    }

    private long told(Known officer) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE"
                                                + " m.templateCode = 'evidencia-rota' AND"
                                                + " m.recipientAddress = :to",
                                        Long.class)
                                .setParameter("to", officer.email())
                                .getSingleResult());
    }

    @Test
    void rowsOfBeforeAreSealedInPieces() {
        String number = complaint();
        long step = 4_000_000_001L;
        evidence.sql(
                "insert into ticket_step (id, ticket_id, happened_at, kind, to_status) select "
                        + step
                        + ", ticket_id, happened_at, kind, to_status from ticket_step where id = ?",
                step(number));
        assertEquals("added: ticket_step " + step, evidence.row("ticket_step", step));
        evidence.sql(
                "update evidence_origin set next_id = ?, until_id = null,"
                        + " since = '2020-01-01 00:00:00' where table_code = 'ticket_step'",
                step - 1);
        boolean more = evidenceOriginWorker.seal(SealedTable.TICKET_STEP);
        while (more) {
            more = evidenceOriginWorker.seal(SealedTable.TICKET_STEP);
        }
        assertEquals("", evidence.row("ticket_step", step));
        assertTrue(evidenceOriginWorker.isDone(SealedTable.TICKET_STEP));
    }

    @Test
    void settingATableBackExcusesNoChange() {
        long step = step(complaint());
        evidenceSealer.seal();
        Object begun =
                data.with(
                        em ->
                                em.createNativeQuery(
                                                "select sealed_at from evidence_batch where id = 1")
                                        .getSingleResult());
        String begins = "update evidence_batch set sealed_at = ? where id = 1";
        evidence.sql(begins, Timestamp.valueOf("2020-01-01 00:00:00"));
        evidence.sql("update ticket_step set reason = 'otra' where id = ?", step);
        evidence.sql(
                "update evidence_origin set next_id = ?, until_id = null,"
                        + " since = '2020-01-01 00:00:00' where table_code = 'ticket_step'",
                step - 1);
        boolean more = evidenceOriginWorker.seal(SealedTable.TICKET_STEP);
        while (more) {
            more = evidenceOriginWorker.seal(SealedTable.TICKET_STEP);
        }
        String found = evidence.row("ticket_step", step);
        evidence.sql(begins, begun);
        assertEquals("changed: ticket_step " + step + " (reason)", found);
    }

    @Test
    void theOfficerAndInformaticaReadTheRegisterAndNobodyElse() throws Exception {
        String number = complaint();
        Known operator = with("OPERADOR");
        as(operator, () -> ticketDetailsService.open(number));
        Known officer = with("DATOS");
        LocalDate today = LocalDate.now(clock);
        RegisterCriteria ofTicket = new RegisterCriteria(null, number, null, today, today);
        List<RegisterRow> rows = as(officer, () -> registerQuery.page(ofTicket, null, 50)).rows();
        assertEquals("LECTURA", rows.get(0).kind());
        assertEquals(operator.id(), rows.get(0).account());
        assertEquals(number, rows.get(0).ticket());
        RegisterCriteria readings =
                new RegisterCriteria(
                        operator.email(), number, RegisterTopic.LECTURAS, today, today);
        Known technician = with("TI");
        assertThrows(
                FactorNeededException.class,
                () -> ActingAs.call(technician, () -> registerQuery.export(readings), false));
        assertEquals(1, as(technician, () -> registerQuery.export(readings)).size());
        RegisterCriteria exports =
                new RegisterCriteria(null, null, RegisterTopic.EXPORTACIONES, today, today);
        assertTrue(
                as(officer, () -> registerQuery.page(exports, null, 50)).rows().stream()
                        .anyMatch(row -> row.kind().equals("REGISTRO_EXPORTADO")));
        for (String role : List.of("ADMINISTRADOR", "OPERACIONES", "OPERADOR")) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> registerQuery.page(ofTicket, null, 50)));
        }
    }
}
