package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.soser.canal.server.Installation;
import cl.soser.canal.server.Installation.Said;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shared server is backed up while requests enter, and restored onto another database and home.
 * One test goes on where the one before ended. On PostgreSQL alone: embedded Derby is backed up
 * when it is stopped.
 */
@TestMethodOrder(OrderAnnotation.class)
class BackupST extends InBrowser {

    @TempDir private static Path folder;

    private static final String WAITING =
            "select count(*) from message where channel = 'CORREO' and state = 'PENDIENTE'";

    private static Installation copy;
    private static Path identity;
    private static Path backup;
    private static String mailbox;
    private static final List<String> before = new ArrayList<>();

    @BeforeAll
    static void prepare() throws Exception {
        assumeTrue(server.databaseUrl() != null, "not on PostgreSQL");
        identity = folder.resolve("identity");
        Process key = new ProcessBuilder("age-keygen", "-o", identity.toString()).start();
        String said = new String(key.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        server.setting("CANAL_BACKUP_RECIPIENT", said.substring(said.indexOf("age1")).strip());
        try (Connection database = connect(server)) {
            database.createStatement().execute("create database copy");
        }
        copy =
                Installation.another("copy")
                        .setting("CANAL_DB_URL", server.databaseUrl().replace("/postgres", "/copy"))
                        .beside(server);
        delete(copy.home());
    }

    @AfterAll
    static void stop() throws SQLException {
        if (copy == null) {
            return;
        }
        copy.halt();
        server.setting("CANAL_BACKUP_RECIPIENT", "");
        try (Connection database = connect(server)) {
            database.createStatement().execute("drop database copy with (force)");
        }
    }

    @Override
    protected URI site() {
        return copy == null ? server.address() : copy.address();
    }

    @Test
    @Order(1)
    void itIsBackedUpWhileRequestsEnterAndMailWaits() throws Exception {
        mailbox = Fixtures.mailbox();
        server.mailDoor().close();
        before.add(Fixtures.filed("RECLAMO", mailbox));
        before.add(Fixtures.filed("RECLAMO", Fixtures.mailbox()));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> load =
                CompletableFuture.supplyAsync(
                        () -> {
                            int filed = 0;
                            while (!over.get()) {
                                Fixtures.filed();
                                filed++;
                            }
                            return filed;
                        });
        Said said = server.backup(folder);
        over.set(true);
        server.mailDoor().open();
        assertEquals(0, said.exit(), said.text());
        assertTrue(load.get() > 0);
        assertEquals(1, said.text().lines().count(), said.text());
        backup = Path.of(said.text().split(": ")[0]);
        assertTrue(backup.toString().endsWith(".tar.age"), said.text());
        assertEquals(List.of(backup), archives());
        assertDone(server.verify(backup, identity), "all as it was backed up");
        mailTo(mailbox, "");
    }

    @Test
    @Order(2)
    void aFullDiskLeavesNothingBehindAndSaysSo() throws IOException {
        assertRefused(server.backup(folder, 200), " failed: ");
        assertEquals(List.of(backup), archives());
        assertRefused(server.backup(folder.resolve("nowhere")), "is no folder");
    }

    @Test
    @Order(3)
    void whatIsNoWholeBackupIsRefusedAndNothingIsDone() throws Exception {
        Path cut = folder.resolve("cut");
        Files.copy(backup, cut);
        try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(backup) / 2);
        }
        Path foreign = Files.writeString(folder.resolve("foreign"), "not ours");
        for (Path bad : List.of(cut, foreign, folder.resolve("nothing"))) {
            assertRefused(copy.restore(bad, identity), bad.toString());
            assertRefused(server.verify(bad, identity), bad.toString());
        }
        assertRefused(copy.restore(backup, foreign), "does not open");
        assertEquals(
                "0", asked(copy, "select count(*) from pg_tables where schemaname = 'public'"));
        assertTrue(Files.notExists(copy.home().resolve("files")));
        assertRefused(server.restore(backup, identity), "the channel is running");
    }

    @Test
    @Order(4)
    void itIsRestoredOnceOntoAnEmptyInstallation() throws Exception {
        Files.writeString(
                folder.resolve("erasures.list"), erased(before.get(1)) + blocked(before.get(0)));
        assertDone(copy.restore(backup, identity), "when it starts: 2 on the list");
        assertRefused(copy.restore(backup, identity), "holds something");
        Said verified = copy.verify();
        assertEquals(2, verified.exit(), verified.text());
        assertTrue(verified.text().contains("the channel does not answer"), verified.text());
        assertTrue(verified.text().matches("(?s).*\nfiles [1-9].*"), verified.text());
        for (String number : before) {
            assertEquals(
                    "1",
                    asked(
                            copy,
                            "select count(*) from ticket where ticket_number = '" + number + "'"));
        }
    }

    /** As the channel keeps the erasure of a request and its person beside the backups. */
    private static String erased(String number) throws SQLException {
        return "{\"key\":\"derecho-1\",\"at\":\"2026-11-30T01:00:00Z\",\"rows\":{\"persons\":[%s],"
                        .formatted(row("person", "created_at", number))
                + "\"accounts\":[],\"tickets\":[%s]}}\n"
                        .formatted(row("ticket", "entered_at", number));
    }

    private static String blocked(String number) throws SQLException {
        return "{\"key\":\"persona-1\",\"act\":\"BLOQUEO\",\"at\":\"2026-11-30T01:00:00Z\",\"rows\":"
                + "{\"persons\":[%s],\"accounts\":[],\"tickets\":[]}}\n"
                        .formatted(row("person", "created_at", number));
    }

    private static String row(String table, String made, String number) throws SQLException {
        String id = table.equals("ticket") ? "t.id" : "t.person_id";
        return asked(
                server,
                ("select '[' || x.id || ',' || floor(extract(epoch from x.%s) * 1000)::bigint"
                                + " || ']' from ticket t join %s x on x.id = %s"
                                + " where t.ticket_number = '%s'")
                        .formatted(made, table, id, number));
    }

    private static String ofPerson(String column, String number) throws SQLException {
        return asked(
                copy,
                "select p.%s from person p join ticket t on t.person_id = p.id where t.ticket_number = '%s'"
                        .formatted(column, number));
    }

    @Test
    @Order(5)
    void theCopyStartsQuietAndMailsNobodyUntilSomebodySaysSo() throws Exception {
        String waiting = asked(copy, WAITING);
        assertTrue(Integer.parseInt(waiting) > 0, waiting);
        String hers = asked(copy, WAITING + " and ticket_number = '" + before.get(1) + "'");
        assertEquals("1", hers);
        tell("update message set not_before = now() where state = 'PENDIENTE'");
        assertDone(copy.startAgain(), "");
        signIn(page, "ti");
        assertTrue(page.content().contains("El canal está en pausa"));
        assertTrue(page.content().contains("Copia restaurada del "));
        Said verified = copy.verify();
        assertDone(verified, "answers ");
        assertTrue(
                verified.text()
                        .matches(
                                "(?s).*answers [1-9]\\d*\nreports [1-9].*\nregister [1-9].*"
                                        + "\nsealed rows [1-9].*"),
                verified.text());
        assertEquals(String.valueOf(Integer.parseInt(waiting) - 1), asked(copy, WAITING));
        assertEquals("[borrado]", ofPerson("first_names", before.get(1)), "erased since then");
        assertTrue(ofPerson("blocked_at", before.get(0)) != null, "blocked since then");
        assertEquals(1, mails());

        page.getByText("Reanudar el canal").click();
        while (mails() == 1) {
            page.waitForTimeout(500);
        }
        assertTrue(!page.content().contains("El canal está en pausa"));
    }

    @Test
    @Order(6)
    void verifyingNamesWhatIsNoLongerWhatItWas() throws Exception {
        String answer = asked(copy, "select min(id) from answer where sent_hash is not null");
        tell("update answer set body = body || '.' where id = " + answer);
        String report = asked(copy, "select min(report_id) from month_figure");
        tell("delete from month_figure where report_id = " + report + " and place = 0");
        String hash = asked(copy, "select min(sha256) from stored_file where unused_since is null");
        Path file =
                copy.home()
                        .resolve("files")
                        .resolve(hash.substring(0, 2))
                        .resolve(hash.substring(2, 4));
        Files.delete(file.resolve(hash));
        String ticket = asked(copy, "select min(id) from ticket");
        tell("update ticket set urgency = 'MEDIA', school_note = 'x' where id = " + ticket);
        String step = asked(copy, "select max(id) from ticket_step");
        tell("delete from ticket_step where id = " + step);
        Said said = copy.verify();
        assertEquals(1, said.exit(), said.text());
        assertTrue(
                said.text().contains("canal: changed: ticket " + ticket + " (fila school_note)\n"),
                said.text());
        assertTrue(said.text().contains("canal: removed: ticket_step " + step + "\n"), said.text());
        assertTrue(said.text().contains("canal: changed: answer " + answer + "\n"), said.text());
        assertTrue(said.text().contains("canal: changed: report 20"), said.text());
        assertTrue(said.text().matches("(?s).*canal: missing: files/../../" + hash + "\n.*"));
    }

    @Test
    @Order(7)
    void oldBackupsGoAndTheLastThreeStay() throws IOException {
        for (int day = 1; day <= 3; day++) {
            Files.writeString(folder.resolve("canal-2020010" + day + "T063000Z.tar.age"), "old");
        }
        assertDone(server.backup(folder), ".tar.age");
        List<Path> kept = archives();
        assertEquals(3, kept.size(), kept::toString);
        assertTrue(kept.contains(backup), kept::toString);
        assertTrue(kept.contains(folder.resolve("canal-20200103T063000Z.tar.age")));
    }

    private static void assertDone(Said said, String words) {
        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains(words), said.text());
    }

    private static void assertRefused(Said said, String words) {
        assertEquals(1, said.exit(), said.text());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(said.text().startsWith("canal: "), said.text());
        assertTrue(said.text().contains(words), said.text());
    }

    private static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\.?canal-.*"))
                    .toList();
        }
    }

    private static long mails() throws Exception {
        long found = 0;
        for (var mail : server.mail().getReceivedMessages()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(mailbox)) {
                found++;
            }
        }
        return found;
    }

    private static void tell(String sql) throws SQLException {
        try (Connection database = connect(copy);
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String asked(Installation installation, String sql) throws SQLException {
        try (Connection database = connect(installation);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Installation installation) throws SQLException {
        return DriverManager.getConnection(installation.databaseUrl(), "postgres", "postgres");
    }

    private static void delete(Path home) throws IOException {
        if (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(f -> f.delete());
            }
        }
    }
}
