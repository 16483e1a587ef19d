package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import cl.soser.canal.server.Installation.Said;
import cl.soser.canal.server.SmallDisk;
import cl.soser.canal.server.TakesLong;
import cl.soser.canal.suite.ServersSuite;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded database of a stopped channel is backed up and restored by the same commands. No
 * server is needed for that. One test goes on where the one before ended.
 */
@Tag(ServersSuite.OWN_SERVERS)
@TakesLong
@TestMethodOrder(OrderAnnotation.class)
class DerbyBackupST {

    @TempDir private static Path folder;

    private static final byte[] PHOTO = "a photograph".getBytes(StandardCharsets.UTF_8);

    private static final Installation CHANNEL = Installation.bare("stopped");
    private static final Installation COPY = Installation.bare("stopped-copy");
    private static Path backup;

    @BeforeAll
    static void fillAStoppedChannel() throws Exception {
        Installation.delete(CHANNEL.home());
        Installation.delete(COPY.home());
        System.setProperty("derby.stream.error.file", "target/derby.log");
        EmbeddedDataSource derby = database(CHANNEL);
        derby.setCreateDatabase("create");
        Flyway.configure()
                .dataSource(derby)
                .locations("classpath:db/migration/common", "classpath:db/migration/derby")
                .placeholders(Map.of("instant", "timestamp"))
                .load()
                .migrate();
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PHOTO));
        tell(
                "insert into stored_file (sha256, size_bytes, stored_at) values ('%s', %d,"
                                .formatted(hash, PHOTO.length)
                        + " current_timestamp)");
        Path where =
                CHANNEL.home()
                        .resolve("files")
                        .resolve(hash.substring(0, 2))
                        .resolve(hash.substring(2, 4));
        Files.createDirectories(where);
        Files.write(where.resolve(hash), PHOTO);
    }

    @Test
    @Order(1)
    void whatTheServerHasOpenIsRefused() {
        assertRefused(CHANNEL.backup(folder), "open in the running server");
        Said said = CHANNEL.verify();
        assertEquals(2, said.exit(), "nothing was found that differs: " + said.text());
        assertTrue(said.text().contains("open in the running server"), said.text());
    }

    @Test
    @Order(2)
    void aFullDiskLeavesNothingBehindAndSaysSo() throws Exception {
        close(CHANNEL);
        assertRefused(CHANNEL.backup(folder, 200), " failed: ");
        assertEquals(List.of(), left(folder));
        if (SmallDisk.possible()) {
            try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), "2m")) {
                assertRefused(CHANNEL.backup(disk.path()), "No space left on device");
                assertEquals(List.of(), left(disk.path()));
            }
            Files.delete(folder.resolve("disk"));
        }
    }

    @Test
    @Order(3)
    void itIsBackedUpAndRestoredWholeAndStartsQuiet() throws Exception {
        Said said = CHANNEL.backup(folder);
        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains("holds personal data and is not encrypted"), said.text());
        backup = left(folder).get(0);
        assertEquals(0, CHANNEL.verify(backup).exit());
        said = COPY.restore(backup);
        assertEquals(0, said.exit(), said.text());
        said = COPY.verify();
        assertEquals(2, said.exit(), said.text());
        assertTrue(said.text().contains("\nfiles 1\n"), said.text());
        assertEquals(counts(CHANNEL.verify().text()), counts(said.text()), "rows of each table");
        try (Connection connection = database(COPY).getConnection();
                Statement statement = connection.createStatement();
                ResultSet quiet =
                        statement.executeQuery(
                                "select count(*) from quiet_period where reason like"
                                        + " 'Copia restaurada%'")) {
            quiet.next();
            assertEquals(1, quiet.getInt(1));
        }
        close(COPY);
    }

    @Test
    @Order(4)
    void neitherAFullHomeNorACutBackupIsRestored() throws Exception {
        assertRefused(COPY.restore(backup), "holds something");
        Installation.delete(COPY.home());
        long between = endOfTheFifthFile(backup);
        assertRefused(COPY.restore(cut(between - 300)), "is cut or damaged");
        assertRefused(COPY.restore(cut(between)), "is not what was backed up: differences ");
        assertFalse(Files.exists(COPY.home().resolve("derby/canal")));
        assertFalse(Files.exists(COPY.home().resolve("files")));
    }

    private static Path cut(long after) throws IOException {
        Path cut = folder.resolve("cut");
        Files.copy(backup, cut, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.truncate(after);
        }
        return cut;
    }

    /** Where tar sees no damage: a header of 512 bytes tells the size, in octal digits at 124. */
    private static long endOfTheFifthFile(Path tar) throws IOException {
        byte[] bytes = Files.readAllBytes(tar);
        int at = 0;
        for (int files = 0; files < 5; ) {
            int size =
                    Integer.parseInt(new String(bytes, at + 124, 11, StandardCharsets.US_ASCII), 8);
            at += 512 + (size + 511) / 512 * 512;
            files += size > 0 ? 1 : 0;
        }
        return at;
    }

    private static List<Path> left(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.toList();
        }
    }

    private static List<String> counts(String verified) {
        return verified.lines()
                .filter(line -> line.startsWith("table ") && !line.contains("quiet_period"))
                .toList();
    }

    private static void assertRefused(Said said, String words) {
        assertEquals(1, said.exit(), said.text());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(said.text().startsWith("canal: "), said.text());
        assertTrue(said.text().contains(words), said.text());
    }

    private static EmbeddedDataSource database(Installation of) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(of.home().resolve("derby/canal").toString());
        return derby;
    }

    private static void tell(String sql) throws SQLException {
        try (Connection connection = database(CHANNEL).getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** As a server that has stopped. */
    private static void close(Installation of) {
        EmbeddedDataSource derby = database(of);
        derby.setShutdownDatabase("shutdown");
        try {
            derby.getConnection().close();
        } catch (SQLException closed) {
            assertEquals("08006", closed.getSQLState());
        }
    }
}
