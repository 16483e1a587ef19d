package cl.soser.canal.shared.database;

import static cl.soser.canal.shared.database.UpgradeRows.at;
import static cl.soser.canal.shared.database.UpgradeRows.insert;
import static cl.soser.canal.shared.database.UpgradeRows.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that left an institution before departures were kept are told to its programs too. */
class DepartureUpgradeTest {

    private static final String BEFORE = "299?";

    @BeforeAll
    static void keepDerbysLogOutOfTheSources() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        Logger.getLogger("org.flywaydb").setLevel(Level.SEVERE);
    }

    @Test
    void onDerby() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:departures");
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
        SchemaMigration.history(source, postgresql).target(BEFORE).load().migrate();
        try (Connection connection = source.getConnection()) {
            insert(
                    connection,
                    "person",
                    Map.of("id", 1L, "user_type", "APODERADO", "answer_channel", "CORREO"));
            ticket(connection, 1, "JUNJI");
            moved(connection, 1, 1, "topic:A>B,institution:JUNAEB>JUNJI");
            ticket(connection, 2, "JUNAEB");
            moved(connection, 2, 1, "institution:JUNAEB>INTEGRA");
            moved(connection, 2, 2, "institution:INTEGRA>JUNAEB");
            ticket(connection, 3, "INTEGRA");
            moved(connection, 3, 1, "institution:JUNJI>JUNAEB");
            moved(connection, 3, 2, "institution:JUNAEB>JUNJI");
            moved(connection, 3, 3, "institution:JUNJI>INTEGRA");
            ticket(connection, 4, "JUNAEB");
        }
        SchemaMigration.migrate(source, postgresql);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(
                    List.of("1 JUNAEB", "2 INTEGRA", "3 JUNAEB", "3 JUNJI"),
                    rows(
                            statement,
                            "select ticket_id, institution_code from ticket_departure"
                                    + " order by ticket_id, institution_code"));
            statement.setMaxRows(1);
            try (ResultSet last =
                    statement.executeQuery(
                            "select left_at from ticket_departure where ticket_id = 3"
                                    + " and institution_code = 'JUNJI'")) {
                last.next();
                assertEquals(at(3), last.getTimestamp(1));
            }
            assertEquals(List.of("0"), rows(statement, "select count(*) from message"));
        }
    }

    private static void moved(Connection connection, long id, int hour, String changes)
            throws SQLException {
        insert(
                connection,
                "ticket_step",
                Map.of(
                        "id",
                        id * 10 + hour,
                        "ticket_id",
                        id,
                        "kind",
                        "INSTITUCION",
                        "happened_at",
                        at(hour),
                        "to_status",
                        "EN_AREA",
                        "changes",
                        changes));
    }

    private static void ticket(Connection connection, long id, String institution)
            throws SQLException {
        Map<String, Object> row = UpgradeRows.ticket(id);
        row.put("institution_code", institution);
        insert(connection, "ticket", row);
    }
}
