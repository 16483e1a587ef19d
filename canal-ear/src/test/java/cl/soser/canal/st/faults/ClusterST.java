package cl.soser.canal.st.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import cl.soser.canal.server.Proxy;
import cl.soser.canal.suite.ServersSuite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two servers made by {@code cluster.sh}, and a crowd: new versions come in one server after the
 * other and nobody is failed; one server is killed, and one is added. What was measured is in
 * {@code target/cluster.txt}. With {@code test.sh --long}; the property says how many rolls.
 */
@Tag(ServersSuite.OWN_SERVERS)
@EnabledIfSystemProperty(named = "canal.test.rolls", matches = "[0-9]+")
class ClusterST {

    private static final Path EAR = Path.of("target", "canal-demo.ear").toAbsolutePath();

    /** What of it holds the migrations. */
    private static final String CORE = "canal-demo.jar";

    private static final Path HOME = Path.of("target", "servers", "cluster").toAbsolutePath();
    private static final Path TABLE = Path.of("target", "cluster.txt");
    private static final Installation CLUSTER = Installation.bare("cluster-of-two");

    private static URI site;
    private static SSLContext trust;

    @BeforeAll
    static void up() throws Exception {
        Files.deleteIfExists(TABLE);
        CLUSTER.setting("CANAL_CLUSTER_HOME", HOME).setting("CANAL_DEMO", true);
        CLUSTER.setting("CANAL_PROXY_HTTPS_PORT", CLUSTER.httpPort() + 10);
        tell("stop");
        Installation.delete(HOME);
        tell("up");
        site = URI.create("https://localhost:" + (CLUSTER.httpPort() + 10));
        trust = Proxy.trust(HOME.resolve("nginx/certificate.pem"));
    }

    @AfterAll
    static void down() {
        CLUSTER.cluster("stop");
    }

    @Test
    void nobodyIsFailedWhenVersionsComeInAndEverythingGoesOnWhenAServerDies() throws Exception {
        for (int roll = 1; roll <= Integer.getInteger("canal.test.rolls"); roll++) {
            roll("roll " + roll + ", the same version", EAR);
        }
        roll("roll with one migration more", withOneMigrationMore());
        assertEquals(
                1,
                number(
                        "select count(*) from information_schema.tables where table_name"
                                + " = 'rolled_in'"));
        kill();
        add();
    }

    private static void roll(String what, Path ear) throws Exception {
        long start = System.nanoTime();
        try (Crowd crowd = Crowd.at(site, trust)) {
            tell("roll", ear.toString());
            say(
                    "%-30s %5d requests, %d failed, %d signed out, %.0f s",
                    what, crowd.asked(), crowd.failed().size(), crowd.signedOut(), since(start));
            crowd.failed().forEach(each -> say("  %s", each));
            assertEquals(List.of(), crowd.failed());
            assertEquals(0, crowd.signedOut());
            assertStoredOnce(crowd);
        }
    }

    private static void kill() throws Exception {
        try (Crowd crowd = Crowd.at(site, trust)) {
            while (crowd.asked() < 200) {
                Thread.sleep(100);
            }
            crowd.longestGap();
            tell("kill", "1");
            long killed = System.nanoTime();
            long id =
                    number(
                            "select max(id) from ticket where next_milestone_at > now() + interval"
                                    + " '1 hour'");
            change("update ticket set next_milestone_at = now() where id = " + id);
            while (number(
                            "select count(*) from ticket where next_milestone_at <= now() and id = "
                                    + id)
                    > 0) {
                Thread.sleep(200);
            }
            say("%-30s %.1f s after the kill", "a term is seen", since(killed));
            int before = crowd.asked();
            while (crowd.asked() < before + 400) {
                Thread.sleep(100);
            }
            say(
                    "%-30s %5d requests, %d failed, %d signed out; longest without an answer %.1f s",
                    "kill -9 of one of two",
                    crowd.asked(),
                    crowd.failed().size(),
                    crowd.signedOut(),
                    crowd.longestGap());
            crowd.failed().forEach(each -> say("  %s", each));
            assertEquals(0, crowd.signedOut());
            assertStoredOnce(crowd);
        }
    }

    private static void add() throws Exception {
        long start = System.nanoTime();
        try (Crowd crowd = Crowd.at(site, trust)) {
            tell("add");
            say(
                    "%-30s %5d requests, %d failed, %d signed out, %.0f s",
                    "add", crowd.asked(), crowd.failed().size(), crowd.signedOut(), since(start));
            crowd.failed().forEach(each -> say("  %s", each));
            String third = "127.0.0.1:" + (CLUSTER.httpPort() + 3);
            int before = crowd.asked();
            while (crowd.asked() < before + 200) {
                Thread.sleep(100);
            }
            assertTrue(
                    Files.readAllLines(HOME.resolve("nginx/access.log")).stream()
                            .anyMatch(line -> line.contains(" 200 ") && line.contains(third)),
                    "the third answers people");
            assertEquals(List.of(), crowd.failed());
            assertStoredOnce(crowd);
        }
    }

    private static void assertStoredOnce(Crowd crowd) throws Exception {
        for (String mailbox : crowd.acknowledged()) {
            assertEquals(
                    1,
                    number(
                            "select count(*) from ticket t join person p on p.id = t.person_id"
                                    + " where p.email_key = '"
                                    + mailbox
                                    + "'"),
                    mailbox);
        }
    }

    /** The archive that ships, whose core has one migration more than it. */
    private static Path withOneMigrationMore() throws IOException {
        Path made = HOME.resolve("canal-next.ear");
        try (InputStream in = Files.newInputStream(EAR);
                OutputStream out = Files.newOutputStream(made)) {
            copy(in, out, CORE);
        }
        return made;
    }

    private static void copy(InputStream from, OutputStream to, String core) throws IOException {
        ZipInputStream in = new ZipInputStream(from);
        ZipOutputStream out = new ZipOutputStream(to);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            if (entry.getName().equals(core)) {
                ByteArrayOutputStream jar = new ByteArrayOutputStream();
                copy(new ByteArrayInputStream(in.readAllBytes()), jar, "");
                out.write(jar.toByteArray());
            } else {
                in.transferTo(out);
            }
        }
        if (core.isEmpty()) {
            out.putNextEntry(new ZipEntry("db/migration/common/V9990__rolled_in.sql"));
            out.write(
                    "create table rolled_in (id bigint primary key);"
                            .getBytes(StandardCharsets.UTF_8));
        }
        out.finish();
    }

    private static void tell(String... command) {
        Installation.Said said = CLUSTER.cluster(command);
        assertEquals(0, said.exit(), said.text());
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String line, Object... values) {
        String text = String.format(Locale.ROOT, line, values);
        System.out.println(text);
        try {
            Files.writeString(
                    TABLE, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The PostgreSQL that cluster.sh made. */
    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (CLUSTER.adminPort() + 60) + "/canal",
                "postgres",
                "");
    }
}
