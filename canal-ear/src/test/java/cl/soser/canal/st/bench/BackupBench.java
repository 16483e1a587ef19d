package cl.soser.canal.st.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.server.Installation;
import cl.soser.canal.server.Installation.Said;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How long backup, check, restore and check take with many tickets and gigabytes of files, and that
 * nothing differs: each table by a sum over its rows, each file by its hash. Run by {@code bench.sh
 * --backup} and with {@code test.sh --long}.
 */
class BackupBench {

    private static final int TICKETS = Integer.getInteger("bench.tickets", 100_000);
    private static final double GIGABYTES =
            Double.parseDouble(System.getProperty("bench.gigabytes", "5"));
    private static final int FILE = 400_000;

    /** Nothing differs, but the channel is stopped and answers for no seal. */
    private static final int UNSEALED = 2;

    private static final Path FOLDER =
            Path.of(System.getProperty("canal.root", ".."), "target", "bench").toAbsolutePath();

    private final Report report = new Report(TICKETS, FOLDER.resolve("none"));
    private final Path backups = FOLDER.resolve("backups");
    private Installation channel;
    private Installation copy;

    @Test
    void measure() throws Exception {
        Installation.delete(backups);
        Files.createDirectories(backups);
        channel = Installation.another("backed-up").onPostgresql().asShipped().start();
        try {
            fill();
            channel.halt();
            Path identity = backups.resolve("identity");
            channel.setting("CANAL_BACKUP_RECIPIENT", recipient(identity));
            Said said = timed("backup", () -> channel.backup(backups));
            Path archive = Path.of(said.text().split(": ")[0]);
            report.line("%s", said.text().strip().replace(backups + "/", ""));
            timed("check of the backup", () -> channel.verify(archive, identity));
            makeCopy();
            timed("restore", () -> copy.restore(archive, identity));
            Files.delete(archive);
            timed("check of what was restored", UNSEALED, () -> copy.verify());
            compare();
        } finally {
            report.write(FOLDER.resolve("backup-" + TICKETS + ".txt"));
            channel.stop();
            Installation.delete(channel.home().resolve("files"));
            Installation.delete(backups);
            if (copy != null) {
                Installation.delete(copy.home());
            }
        }
    }

    private void fill() throws Exception {
        long start = System.nanoTime();
        try (Connection database = connect(channel)) {
            ManyTickets.load(database, TICKETS);
            int files = (int) (GIGABYTES * 1e9 / FILE);
            try (PreparedStatement row =
                    database.prepareStatement(
                            "insert into stored_file (sha256, size_bytes, stored_at)"
                                    + " values (?, ?, now())")) {
                for (int i = 0; i < files; i++) {
                    row.setString(1, store(new Random(i)));
                    row.setLong(2, FILE);
                    row.addBatch();
                    if (i % 1000 == 0) {
                        row.executeBatch();
                    }
                }
                row.executeBatch();
            }
            report.line(
                    "%d files of %d bytes; made in %.0f s",
                    files, FILE, (System.nanoTime() - start) / 1e9);
        }
    }

    /** One as the store keeps it; nothing in it can be packed. */
    private String store(Random random) throws IOException, NoSuchAlgorithmException {
        Path files = channel.home().resolve("files");
        Files.createDirectories(files);
        Path made = files.resolve("made");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] content = new byte[FILE];
        random.nextBytes(content);
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(made), digest)) {
            out.write(content);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        Path folder = files.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
        Files.createDirectories(folder);
        Files.move(made, folder.resolve(hash));
        return hash;
    }

    private static String recipient(Path identity) throws IOException {
        Process key = new ProcessBuilder("age-keygen", "-o", identity.toString()).start();
        String said = new String(key.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.substring(said.indexOf("age1")).strip();
    }

    private void makeCopy() throws SQLException {
        try (Connection database = connect(channel);
                Statement statement = database.createStatement()) {
            statement.execute("create database copy");
        }
        copy =
                Installation.another("restored")
                        .setting(
                                "CANAL_DB_URL",
                                channel.databaseUrl().replaceAll("/postgres$", "/copy"))
                        .beside(channel);
        Installation.delete(copy.home());
    }

    private Said timed(String what, Supplier<Said> command) {
        return timed(what, 0, command);
    }

    private Said timed(String what, int exit, Supplier<Said> command) {
        long start = System.nanoTime();
        Said said = command.get();
        assertEquals(exit, said.exit(), said.text());
        report.line("%-28s %6.1f min", what, (System.nanoTime() - start) / 60e9);
        return said;
    }

    /** Apart from the quiet period, which the restore begins. */
    private void compare() throws Exception {
        Map<String, String> before = sums(channel);
        Map<String, String> after = sums(copy);
        long differing =
                before.keySet().stream()
                        .filter(name -> !before.get(name).equals(after.get(name)))
                        .count();
        report.line("%d tables, of which differ: %d", before.size(), differing);
        assertEquals(before, after);
    }

    private static Map<String, String> sums(Installation installation) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection database = connect(installation);
                Statement statement = database.createStatement()) {
            try (ResultSet tables =
                    statement.executeQuery(
                            "select relname from pg_class where relkind = 'r' and relname <>"
                                    + " 'quiet_period' and relnamespace = 'public'::regnamespace")) {
                while (tables.next()) {
                    sums.put(tables.getString(1), "");
                }
            }
            for (String name : sums.keySet()) {
                try (ResultSet sum =
                        statement.executeQuery(
                                "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text,"
                                        + " 0)::numeric), 0) from "
                                        + name
                                        + " t")) {
                    sum.next();
                    sums.put(name, sum.getString(1));
                }
            }
        }
        return sums;
    }

    private static Connection connect(Installation installation) throws SQLException {
        return DriverManager.getConnection(installation.databaseUrl(), "postgres", "postgres");
    }
}
