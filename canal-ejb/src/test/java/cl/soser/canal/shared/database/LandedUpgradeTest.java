package cl.soser.canal.shared.database;

import static cl.soser.canal.shared.database.UpgradeRows.at;
import static cl.soser.canal.shared.database.UpgradeRows.insert;
import static cl.soser.canal.shared.database.UpgradeRows.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A version that landed has filled a database. This one takes it over: in the tables of before no
 * row comes or goes, what is due is what was due, and nothing new is to be mailed or rung.
 */
class LandedUpgradeTest {

    /**
     * The newest migration of a version that landed, on 27 November 2026; all later ones follow.
     */
    private static final String LANDED = "250?";

    /** Lists of the product, which an upgrade may add to, and how it goes. */
    private static final Set<String> MAY_GROW =
            Set.of("flyway_schema_history", "contract_target", "faq_entry", "routing_rule");

    /** What people would be told by, whenever its rows were written. */
    private static final List<String> TELLING =
            List.of(
                    "message",
                    "term_notice",
                    "ticket_alert",
                    "radar_sign",
                    "outbreak",
                    "evidence_finding");

    @BeforeAll
    static void keepDerbysLogOutOfTheSources() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        Logger.getLogger("org.flywaydb").setLevel(Level.SEVERE);
    }

    @Test
    void onDerby() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:landed");
        derby.setCreateDatabase("create");
        upgrade(derby, false);
    }

    @Test
    void onPostgresql() throws SQLException, IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            upgrade(postgres.getPostgresDatabase(), true);
        }
    }

    private static void upgrade(DataSource source, boolean postgresql) throws SQLException {
        SchemaMigration.history(source, postgresql).target(LANDED).load().migrate();
        Map<String, Long> before;
        List<String> due;
        try (Connection connection = source.getConnection()) {
            fill(connection);
            before = counts(connection);
            due = due(connection);
        }
        SchemaMigration.migrate(source, postgresql);
        try (Connection connection = source.getConnection()) {
            Map<String, Long> after = counts(connection);
            before.keySet().removeAll(MAY_GROW);
            before.keySet().retainAll(after.keySet());
            Map<String, Long> kept = new TreeMap<>(after);
            kept.keySet().retainAll(before.keySet());
            assertEquals(before, kept);
            assertEquals(due, due(connection));
            assertEquals(List.of(), toBeAttended(connection));
            for (String table : TELLING) {
                long told = table.equals("message") ? 2 : 0;
                assertEquals(told, after.get(table), table);
            }
        }
    }

    /** One request of each kind that a timer could find anew, and a mail of each kind. */
    private static void fill(Connection connection) throws SQLException {
        insert(
                connection,
                "person",
                Map.of("id", 1L, "user_type", "APODERADO", "answer_channel", "CORREO"));
        ticket(
                connection,
                1,
                Map.of("due_at", at(-30), "next_milestone", 75, "next_milestone_at", at(200)));
        ticket(connection, 2, Map.of("alert", true, "operative_urgency", "ALTA"));
        ticket(connection, 3, Map.of("channel", "PAPEL"));
        ticket(connection, 4, Map.of("status", "CERRADO", "first_answer_at", at(2)));
        ticket(connection, 5, Map.of("restricted", true));
        message(connection, 1, "ENVIADO");
        message(connection, 2, "FALLIDO");
    }

    private static void ticket(Connection connection, long id, Map<String, Object> values)
            throws SQLException {
        Map<String, Object> row = UpgradeRows.ticket(id);
        row.putAll(values);
        insert(connection, "ticket", row);
        insert(
                connection,
                "ticket_text",
                Map.of("ticket_id", id, "detail", "Hay niños con vómitos"));
    }

    private static void message(Connection connection, long id, String state) throws SQLException {
        Map<String, Object> row = new TreeMap<>();
        row.put("id", id);
        row.put("dedupe_key", "key" + id);
        row.put("channel", "CORREO");
        row.put("state", state);
        if (state.equals("ENVIADO")) {
            row.put("sent_at", at(1));
        }
        insert(connection, "message", row);
    }

    private static List<String> due(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> found =
                    rows(
                            statement,
                            "select id, status, due_at, next_milestone_at, alert"
                                    + " from ticket order by id");
            assertTrue(found.size() == 5, found::toString);
            return found;
        }
    }

    /** Alerts of before count as taken, and nobody has to look at a possible risk of before. */
    private static List<String> toBeAttended(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return rows(
                    statement,
                    "select id from ticket where alert = true and alert_taken_at is null"
                            + " or look_by is not null");
        }
    }

    private static Map<String, Long> counts(Connection connection) throws SQLException {
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        Set<String> names = new TreeSet<>();
        try (ResultSet tables =
                connection
                        .getMetaData()
                        .getTables(null, upper ? "APP" : "public", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                List<String> one = rows(statement, "select count(*) from \"" + name + "\"");
                counts.put(name.toLowerCase(Locale.ROOT), Long.valueOf(one.get(0)));
            }
        }
        return counts;
    }
}
