package cl.soser.canal.it.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.attachment.AttachmentCleanupJob;
import cl.soser.canal.export.ExportClaim;
import cl.soser.canal.export.ExportFile;
import cl.soser.canal.export.ExportJob;
import cl.soser.canal.export.ExportRow;
import cl.soser.canal.export.ExportService;
import cl.soser.canal.export.ExportState;
import cl.soser.canal.export.ExportWorker;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.Mailbox;
import cl.soser.canal.notification.outbox.OutboxJob;
import cl.soser.canal.reporting.cases.CaseDownloadService;
import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lists made into files in the background: once, for whoever asked, and as long as they may. */
class LongListsIT extends InContainer {

    private static final Map<String, String> AUGUST =
            Map.of("desde", "2025-08-01", "hasta", "2025-09-01");

    @Inject ExportService exportService;
    @Inject ExportJob exportJob;
    @Inject ExportWorker exportWorker;
    @Inject CaseDownloadService direct;
    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject AttachmentCleanupJob attachmentCleanupJob;
    @Inject PastTickets past;
    @Inject OutboxJob outboxJob;

    private Known leader(String name) {
        return accounts.account(name + "@it.example", Set.of("ADMINISTRADOR"), Set.of(), null);
    }

    private ExportRow row(Known who, long id) throws Exception {
        return as(who, () -> exportService.mine(id + 1, 1)).rows().get(0);
    }

    private ExportRow await(Known who, long id, ExportState wanted) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        ExportRow row = row(who, id);
        while (row.state() != wanted) {
            assertTrue(Instant.now().isBefore(end), "still " + row);
            exportJob.round(); // its own timer does too
            row = row(who, id);
        }
        return row;
    }

    private String opened(Known who, long id) throws Exception {
        return as(
                who,
                () -> {
                    ExportFile file = exportService.open(id);
                    try (InputStream bytes = file.bytes()) {
                        byte[] all = bytes.readAllBytes();
                        assertEquals(file.size(), all.length);
                        return new String(all, StandardCharsets.UTF_8);
                    }
                });
    }

    private String direct(Known who, Map<String, String> said) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseCriteria filter =
                caseCriteriaParser.read(said, CaseCriteriaParser.start(said)).filter();
        as(who, () -> direct.write(filter, CaseFileFormat.CSV, out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private long readings(Known who, long id) {
        return data.with(
                em ->
                        ((Number)
                                        em.createNativeQuery(
                                                        "select count(*) from audit_entry where"
                                                                + " reason = 'EXPORTACION' and"
                                                                + " object_id = "
                                                                + id
                                                                + " and account_id = "
                                                                + who.id())
                                                .getSingleResult())
                                .longValue());
    }

    /** As another server has it that does not come back. */
    private long left(Known who, int place, Instant until) {
        return data.with(
                em -> {
                    long id =
                            1
                                    + ((Number)
                                                    em.createNativeQuery(
                                                                    "select coalesce(max(id), 0)"
                                                                            + " from case_export")
                                                            .getSingleResult())
                                            .longValue()
                                    + 500_000_000L;
                    em.createNativeQuery(
                                    "insert into case_export (id, account_id, format, terms, state,"
                                            + " place, same_key, written, attempts, asked_at,"
                                            + " claimed_by, claimed_until, version) values (?1, ?2,"
                                            + " 'CSV', 'desde=2025-08-01&hasta=2025-08-0"
                                            + (place + 1)
                                            + "', 'EN_CURSO', ?3, ?4, 5, 1, ?5, 'otro', ?6, 0)")
                            .setParameter(1, id)
                            .setParameter(2, who.id())
                            .setParameter(3, place)
                            .setParameter(4, who.id() + "x" + place)
                            .setParameter(5, Timestamp.from(Instant.now()))
                            .setParameter(6, Timestamp.from(until))
                            .executeUpdate();
                    return id;
                });
    }

    @Test
    void aLongListIsMadeOnceAndReadByWhoeverAskedAndNobodyElse() throws Exception {
        String number =
                past.file("RECLAMO", "JUNJI", "Faltó pan.", Instant.parse("2025-08-05T15:00:00Z"));
        Known ana = leader("larga-ana");
        long id = as(ana, () -> exportService.ask(CaseFileFormat.CSV, AUGUST));
        ExportRow ready = await(ana, id, ExportState.LISTA);
        assertEquals(ready.total(), ready.written());
        assertTrue(ready.expiresAt().isAfter(Instant.now().plus(Duration.ofDays(6))));
        long before = readings(ana, id);
        String file = opened(ana, id);
        assertTrue(file.contains(number), file);
        assertEquals(direct(ana, AUGUST), file, "the same as when it is sent at once");
        assertEquals(before + 1, readings(ana, id), "each opening is kept");
        assertThrows(NotFoundException.class, () -> opened(leader("larga-otra"), id));
        assertThrows(EJBAccessException.class, () -> opened(with("OPERADOR"), id));
        String mail = Mailbox.first(ana.email(), "archivo", outboxJob::round);
        assertTrue(mail.contains("/gestion/exportaciones"), mail);
    }

    @Test
    void theSameAskedForTwiceIsMadeOnceAndNobodyHasMoreThanThree() throws Exception {
        Known bea = leader("larga-bea");
        Instant later = Instant.now().plus(Duration.ofHours(1));
        List<Long> held = List.of(left(bea, 1, later), left(bea, 2, later), left(bea, 3, later));
        assertThrows(
                NotAllowedException.class,
                () -> as(bea, () -> exportService.ask(CaseFileFormat.CSV, AUGUST)));
        as(bea, () -> exportService.cancel(held.get(1)));
        assertEquals(ExportState.CANCELADA, row(bea, held.get(1)).state());
        assertFalse(
                exportWorker.advance(
                        new ExportClaim(held.get(1), "otro", bea.id(), CaseFileFormat.CSV, ""), 9),
                "whoever made it is told to stop");
        long id = as(bea, () -> exportService.ask(CaseFileFormat.CSV, AUGUST));
        await(bea, id, ExportState.LISTA);
        as(leader("larga-otra"), () -> exportService.cancel(held.get(0)));
        assertEquals(ExportState.EN_CURSO, row(bea, held.get(0)).state(), "not somebody else's");
        as(bea, () -> exportService.cancel(held.get(0)));
        as(bea, () -> exportService.cancel(held.get(2)));
    }

    @Test
    void whatAServerLeftBehindAnotherMakesFromTheBeginning() throws Exception {
        Known eva = leader("larga-eva");
        long id = left(eva, 1, Instant.now().minusSeconds(1));
        ExportRow ready = await(eva, id, ExportState.LISTA);
        assertEquals(ready.total(), ready.written());
        assertTrue(opened(eva, id).startsWith("\uFEFFNúmero;"));
    }

    @Test
    void whoeverMayReadItNoMoreFindsNothing() throws Exception {
        past.file("RECLAMO", "JUNJI", "Faltó pan.", Instant.parse("2025-08-06T15:00:00Z"));
        Known reader = reader("JUNJI");
        long id = as(reader, () -> exportService.ask(CaseFileFormat.CSV, AUGUST));
        await(reader, id, ExportState.LISTA);
        String file = opened(reader, id);
        assertTrue(file.contains(";JUNJI;"), file);
        assertFalse(file.contains(";INTEGRA;"), file);
        reader("INTEGRA");
        assertThrows(NotFoundException.class, () -> opened(reader, id));
        reader("JUNJI");
        assertEquals(file, opened(reader, id));
        Known nobody = accounts.account(reader.email(), Set.of("OPERADOR"), Set.of(), null);
        assertThrows(EJBAccessException.class, () -> opened(nobody, id));
    }

    private Known reader(String institution) {
        return accounts.account(
                "larga-lee@it.example", Set.of("INSTITUCION"), Set.of(), institution);
    }

    @Test
    void whatIsAskedWithARightLostMeanwhileIsRefused() throws Exception {
        Known ida = leader("larga-ida");
        long id = left(ida, 1, Instant.now().plusSeconds(3600));
        accounts.account(ida.email(), Set.of("OPERADOR"), Set.of(), null);
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update case_export set state = 'EN_COLA' where id = " + id)
                                .executeUpdate());
        assertNull(await(ida, id, ExportState.FALLIDA).errorCode());
    }

    @Test
    void aFileIsKeptForItsDaysAndItsContentForAsLongAsAnybodyHasIt() throws Exception {
        Known uma = leader("larga-uma");
        Known ula = leader("larga-ula");
        Map<String, String> said = Map.of("desde", "2025-08-01", "hasta", "2025-08-15");
        long first = as(uma, () -> exportService.ask(CaseFileFormat.CSV, said));
        long second = as(ula, () -> exportService.ask(CaseFileFormat.CSV, said));
        await(uma, first, ExportState.LISTA);
        await(ula, second, ExportState.LISTA);
        String content = opened(ula, second);
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update case_export set expires_at = ?1 where id = "
                                                + first)
                                .setParameter(1, Timestamp.from(Instant.now().minusSeconds(1)))
                                .executeUpdate());
        exportJob.expire();
        assertEquals(ExportState.VENCIDA, row(uma, first).state());
        assertThrows(NotFoundException.class, () -> opened(uma, first));
        time.advance(Duration.ofHours(25));
        attachmentCleanupJob.sweep();
        assertEquals(content, opened(ula, second), "another still has it");
        assertTrue(isStored(content));
        time.advance(Duration.ofDays(8));
        exportJob.expire();
        time.advance(Duration.ofHours(25));
        attachmentCleanupJob.sweep();
        assertFalse(isStored(content), "nobody has it any more");
    }

    private boolean isStored(String content) throws Exception {
        String sha256 =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(content.getBytes(StandardCharsets.UTF_8)));
        return data.with(
                em ->
                        !em.createNativeQuery(
                                        "select size_bytes from stored_file where sha256 = '"
                                                + sha256
                                                + "'")
                                .getResultList()
                                .isEmpty());
    }
}
