package cl.soser.canal.it.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.attachment.AttachmentCleanupJob;
import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.FileDownload;
import cl.soser.canal.attachment.FileStore;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.attachment.QuarantineJob;
import cl.soser.canal.attachment.StoredFileWorker;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.setting.InstallationSettings;
import cl.soser.canal.suite.DerbySuite;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(DerbySuite.LONG)
class AttachmentsIT extends InContainer {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String TEST_VIRUS =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Inject AttachmentService attachmentService;
    @Inject AttachmentCleanupJob attachmentCleanupJob;
    @Inject InstallationSettings settings;
    @Inject QuarantineJob quarantineJob;
    @Inject StoredFileWorker storedFileWorker;
    @Inject FileStore store;

    private final String basket = SecretTokens.random();
    private final long owner = RANDOM.nextLong() >>> 1;

    @Test
    void aPhotographIsForTheBearerOfTheBasketAlone() throws Exception {
        AttachmentRow photo = receive(basket, "foto.png", picture());
        assertEquals(List.of(photo.publicId()), ids(attachmentService.basket(basket)));
        assertTrue(photo.preview() && photo.copy());
        try (InputStream bytes = attachmentService.copy(photo.publicId(), basket, null).bytes()) {
            assertEquals(400, ImageIO.read(bytes).getWidth());
        }
        try (InputStream bytes =
                attachmentService.thumbnail(photo.publicId(), basket, null).bytes()) {
            assertEquals(320, ImageIO.read(bytes).getWidth());
        }
        String other = SecretTokens.random();
        assertThrows(
                NotFoundException.class,
                () -> attachmentService.copy(photo.publicId(), other, null));
        assertThrows(
                NotFoundException.class,
                () -> attachmentService.copy(photo.publicId(), null, null));
        assertThrows(
                NotFoundException.class, () -> attachmentService.remove(other, photo.publicId()));
        assertThrows(EJBAccessException.class, () -> attachmentService.original(photo.publicId()));
        assertEquals(List.of(), attachmentService.basket(other));
    }

    /** As they arrive while the scanner is away; here none is asked but for the test virus. */
    @Test
    void whatWasNotScannedIsGivenToNobodyUntilItIs() throws Exception {
        AttachmentRow lost = receive(basket, "perdida.txt", anyWords());
        AttachmentRow letter = receive(basket, "carta.txt", anyWords());
        AttachmentRow other = receive(basket, "otra.txt", anyWords());
        for (AttachmentRow each : List.of(lost, letter, other)) {
            storedFileWorker.quarantine(sha256(each));
            assertEquals("file.quarantined", refusal(each));
        }
        Files.delete(place(sha256(lost))); // it cannot be scanned, and holds up no other
        Files.writeString(place(sha256(other)), TEST_VIRUS);
        quarantineJob.round();
        attachmentService.copy(letter.publicId(), basket, null).bytes().close();
        assertEquals("file.withheld", refusal(other));
        assertEquals("file.quarantined", refusal(lost));
    }

    /** Nobody is told to wait an hour because they insisted while nothing could be kept. */
    @Test
    void whatTheDiskRefusesCountsForNobody() throws Exception {
        Browser stranger =
                new Browser(URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT")));
        Path incoming = Files.createDirectories(settings.home().resolve("files/incoming"));
        Path away = incoming.resolveSibling("incoming-away");
        Map<String, Long> before = counted();
        Files.move(incoming, away);
        try {
            Files.createFile(incoming);
            for (int i = 0; i < 3; i++) {
                assertEquals(503, stranger.upload("a.txt", "text/plain", anyWords()).statusCode());
            }
        } finally {
            Files.deleteIfExists(incoming);
            Files.move(away, incoming);
        }
        assertEquals(before, counted());
        assertEquals(201, stranger.upload("a.txt", "text/plain", anyWords()).statusCode());
        byte[] disguised = "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);
        assertEquals(415, stranger.upload("a.txt", "text/plain", disguised).statusCode());
        assertEquals(2, counted().get("upload") - before.getOrDefault("upload", 0L));
        assertEquals(1, counted().get("uploadSize") - before.getOrDefault("uploadSize", 0L));
        assertEquals(1, counted().get("uploadDay") - before.getOrDefault("uploadDay", 0L));
    }

    /** Hits by the name of the limit, over all networks; none of a limit is as none at all. */
    private Map<String, Long> counted() {
        Map<String, Long> counted = new TreeMap<>();
        data.with(
                em -> {
                    for (Object row :
                            em.createNativeQuery(
                                            "select limit_name, sum(hits) from throttle_window"
                                                    + " where limit_name like 'upload%'"
                                                    + " group by limit_name having sum(hits) > 0")
                                    .getResultList()) {
                        Object[] values = (Object[]) row;
                        counted.put((String) values[0], ((Number) values[1]).longValue());
                    }
                    return null;
                });
        return counted;
    }

    private static byte[] anyWords() {
        return SecretTokens.random().getBytes(StandardCharsets.UTF_8);
    }

    private String sha256(AttachmentRow file) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT a.originalSha256 FROM Attachment a"
                                                + " WHERE a.publicId = :id",
                                        String.class)
                                .setParameter("id", file.publicId())
                                .getSingleResult());
    }

    private Path place(String sha256) {
        return settings.home()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private String refusal(AttachmentRow file) {
        return assertThrows(
                        NotAllowedException.class,
                        () -> attachmentService.copy(file.publicId(), basket, null))
                .getMessage();
    }

    @Test
    void whoSentAFileSignedInSeesItWithoutTheBasket() throws Exception {
        var operator = with(Role.OPERADOR);
        AttachmentRow sent = as(operator, () -> receive(basket, "a.txt", text()));
        as(operator, () -> close(attachmentService.copy(sent.publicId(), null, null)));
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                with(Role.CIUDADANO),
                                () -> attachmentService.copy(sent.publicId(), null, null)));
    }

    /** Twenty megabytes of one are taken, and of nothing else. */
    @Test
    void aVideoIsEvidenceForStaffAlone() throws Exception {
        AttachmentRow video = receive(basket, "plato.mp4", video(20 * 1024 * 1024));
        assertFalse(video.isForEveryone() || video.preview() || video.copy());
        assertThrows(
                NotFoundException.class,
                () -> attachmentService.copy(video.publicId(), basket, null));
        assertThrows(
                NotFoundException.class,
                () -> attachmentService.thumbnail(video.publicId(), basket, null));
        assertThrows(EJBAccessException.class, () -> attachmentService.original(video.publicId()));
        assertRefused("file.tooBig", "plato.txt", new byte[16 * 1024 * 1024]);
        assertRefused("file.tooBig", "plato.mp4", video(50 * 1024 * 1024 + 1));
        receive(basket, "b.mp4", video(9));
        receive(basket, "c.mp4", video(10));
        assertRefused("file.tooManyVideos", "d.mp4", video(11));
        receive(basket, "e.txt", text());
    }

    private void assertRefused(String why, String name, byte[] bytes) {
        assertEquals(
                why,
                assertThrows(NotAllowedException.class, () -> receive(basket, name, bytes))
                        .getMessage());
    }

    /** Kind, index, and a picture of that many bytes. */
    private static byte[] video(int picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var boxes = new DataOutputStream(out);
        boxes.writeInt(20);
        boxes.writeBytes("ftypisom");
        boxes.writeInt(0);
        boxes.writeBytes("isom");
        boxes.writeInt(8);
        boxes.writeBytes("moov");
        boxes.writeInt(8 + picture);
        boxes.writeBytes("mdat");
        boxes.write(new byte[picture]);
        return out.toByteArray();
    }

    @Test
    void aBasketMovesWholeAndOnce() {
        receive(basket, "a.txt", text());
        receive(basket, "b.txt", text());
        assertEquals(2, adopt(basket, owner));
        assertEquals(0, adopt(basket, owner));
        assertEquals(List.of(), attachmentService.basket(basket));
        List<AttachmentRow> owned =
                attachmentService.of(OwnerKind.TICKET, List.of(owner, owner - 1));
        assertEquals(List.of("a.txt", "b.txt"), owned.stream().map(AttachmentRow::name).toList());
        assertEquals(owner, owned.get(0).ownerId());
        String filed = owned.get(0).publicId();
        assertThrows(NotFoundException.class, () -> attachmentService.copy(filed, basket, null));
        assertThrows(NotFoundException.class, () -> attachmentService.remove(basket, filed));
    }

    @Test
    void nothingMovesWhenTheFilingFails() {
        receive(basket, "a.txt", text());
        assertThrows(
                EJBException.class,
                () ->
                        data.with(
                                em -> {
                                    attachmentService.adopt(basket, OwnerKind.TICKET, owner);
                                    throw new IllegalStateException(
                                            "the ticket could not be written");
                                }));
        assertEquals(1, attachmentService.basket(basket).size());
        assertEquals(List.of(), attachmentService.of(OwnerKind.TICKET, List.of(owner)));
        assertThrows(
                EJBException.class,
                () -> attachmentService.adopt(basket, OwnerKind.TICKET, owner),
                "only in somebody's transaction");
    }

    @Test
    void anOwnerGetsNoMoreThanTen() {
        fill(basket, 6);
        adopt(basket, owner);
        fill(basket, 5);
        assertThrows(NotAllowedException.class, () -> adopt(basket, owner));
        assertEquals(5, attachmentService.basket(basket).size());
    }

    @Test
    void fourteenAtOnceMakeTen() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(14);
        try {
            List<Future<Boolean>> sent = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                sent.add(senders.submit(() -> taken(basket, text())));
            }
            int taken = 0;
            for (Future<Boolean> one : sent) {
                taken += one.get() ? 1 : 0;
            }
            assertEquals(10, taken);
            assertEquals(10, attachmentService.basket(basket).size());
        } finally {
            senders.shutdownNow();
        }
    }

    /** A phone that lost the line sends again while the server still works on what came before. */
    @RepeatedTest(10) // who comes first differs
    void theSameBytesSentOftenAtOnceAreThereOnce() throws Exception {
        byte[] picture = picture();
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            List<Future<AttachmentRow>> sent = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sent.add(senders.submit(() -> receiveOnce(basket, picture)));
            }
            AttachmentRow only = receiveOnce(basket, picture);
            for (Future<AttachmentRow> one : sent) {
                assertEquals(only.publicId(), one.get().publicId());
            }
            assertEquals(List.of(only.publicId()), ids(attachmentService.basket(basket)));
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void whatIsRefusedLeavesNothing() throws Exception {
        byte[] page = "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThrows(NotAllowedException.class, () -> receive(basket, "a.txt", page));
        assertEquals(List.of(), attachmentService.basket(basket));
        assertFalse(store.exists(SecretTokens.hash(new String(page, StandardCharsets.UTF_8))));
    }

    @Test
    void aContentLivesAsLongAsOneFileNeedsIt() throws Exception {
        byte[] same = text();
        AttachmentRow first = receive(basket, "a.txt", same);
        AttachmentRow second = receive(SecretTokens.random(), "b.txt", same);
        assertEquals(1, contents(same));
        String kept = SecretTokens.random();
        receive(kept, "c.txt", same);
        adopt(kept, owner);
        attachmentService.remove(basket, first.publicId());
        time.advance(Duration.ofHours(49));
        attachmentCleanupJob.sweep();
        time.advance(Duration.ofHours(25));
        attachmentCleanupJob.sweep();
        assertEquals(1, contents(same));
        assertTrue(store.exists(hash(same)));
        assertThrows(
                NotFoundException.class,
                () -> attachmentService.copy(second.publicId(), basket, null));

        data.with(
                em -> {
                    var row = attachmentService.of(OwnerKind.TICKET, List.of(owner)).get(0);
                    attachmentService.detach(OwnerKind.TICKET, owner, row.publicId());
                    return null;
                });
        attachmentCleanupJob.sweep();
        assertEquals(1, contents(same), "a day of grace");
        time.advance(Duration.ofHours(25));
        attachmentCleanupJob.sweep();
        assertEquals(0, contents(same));
        assertFalse(store.exists(hash(same)));
    }

    @Test
    void aBasketIsKeptForTwoDaysAndAnOwnersFilesForEver() throws Exception {
        receive(basket, "a.txt", text());
        String filed = SecretTokens.random();
        receive(filed, "b.txt", text());
        adopt(filed, owner);
        time.advance(Duration.ofHours(47));
        attachmentCleanupJob.sweep();
        assertEquals(1, attachmentService.basket(basket).size());
        time.advance(Duration.ofHours(2));
        attachmentCleanupJob.sweep();
        assertEquals(List.of(), attachmentService.basket(basket));
        assertEquals(1, attachmentService.of(OwnerKind.TICKET, List.of(owner)).size());
    }

    @Test
    void anUploadDuringTheSweepNeverLosesItsContent() throws Exception {
        byte[] same = text();
        ExecutorService sweeper = Executors.newSingleThreadExecutor();
        try {
            for (int round = 0; round < 15; round++) {
                AttachmentRow old = receive(basket, "a.txt", same);
                attachmentService.remove(basket, old.publicId());
                data.with(
                        em ->
                                em.createNativeQuery(
                                                "update stored_file set unused_since = stored_at"
                                                        + " where sha256 = ?1")
                                        .setParameter(1, hash(same))
                                        .executeUpdate());
                time.advance(Duration.ofHours(25));
                Future<?> sweeping = sweeper.submit(attachmentCleanupJob::sweep);
                AttachmentRow fresh = receive(basket, "a.txt", same);
                sweeping.get();
                assertArrayEquals(
                        same, bytes(attachmentService.copy(fresh.publicId(), basket, null)));
                attachmentService.remove(basket, fresh.publicId());
            }
        } finally {
            sweeper.shutdownNow();
        }
    }

    @Test
    void theOriginalIsForStaffWhoMayReadItsOwner() throws Exception {
        AttachmentRow photo = receive(basket, "foto.png", picture());
        adopt(basket, owner);
        assertThrows(
                EJBAccessException.class,
                () -> as(with(Role.CIUDADANO), () -> attachmentService.original(photo.publicId())));
        // no ticket has this id, so nobody may read what belongs to it
        assertThrows(
                NotFoundException.class,
                () -> as(with(Role.AREA), () -> attachmentService.original(photo.publicId())));
    }

    private boolean taken(String into, byte[] bytes) {
        try {
            receive(into, "a.txt", bytes);
            return true;
        } catch (NotAllowedException full) {
            return false;
        }
    }

    private AttachmentRow receive(String into, String name, byte[] bytes) {
        return attachmentService.receive(
                into, new UploadedFile(name, null, Channel.WEB, new ByteArrayInputStream(bytes)));
    }

    private AttachmentRow receiveOnce(String into, byte[] bytes) {
        return attachmentService.receiveOnce(
                into,
                new UploadedFile("foto.png", null, Channel.WEB, new ByteArrayInputStream(bytes)));
    }

    private void fill(String into, int files) {
        for (int i = 0; i < files; i++) {
            receive(into, "a.txt", text());
        }
    }

    private int adopt(String from, long by) {
        return data.with(em -> attachmentService.adopt(from, OwnerKind.TICKET, by));
    }

    private long contents(byte[] bytes) {
        return data.with(
                em ->
                        ((Number)
                                        em.createNativeQuery(
                                                        "select count(*) from stored_file where sha256 = ?1")
                                                .setParameter(1, hash(bytes))
                                                .getSingleResult())
                                .longValue());
    }

    private static Object close(FileDownload download) throws IOException {
        download.bytes().close();
        return null;
    }

    private static byte[] bytes(FileDownload download) throws IOException {
        try (InputStream bytes = download.bytes()) {
            return bytes.readAllBytes();
        }
    }

    private static List<String> ids(List<AttachmentRow> rows) {
        return rows.stream().map(AttachmentRow::publicId).toList();
    }

    private static String hash(byte[] ascii) {
        return SecretTokens.hash(new String(ascii, StandardCharsets.US_ASCII));
    }

    /** Never the same twice. */
    private static byte[] text() {
        return ("Hola " + SecretTokens.random()).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] picture() throws IOException {
        var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, RANDOM.nextInt(0xffffff));
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
