package cl.soser.canal.shared.database;

import static cl.soser.canal.shared.database.UpgradeRows.at;
import static cl.soser.canal.shared.database.UpgradeRows.insert;
import static cl.soser.canal.shared.database.UpgradeRows.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
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

/**
 * What waited for a second person before changes of terms were one mechanism goes on waiting, and
 * what was reclassified before keeps its figures.
 */
class TermChangeUpgradeTest {

    private static final String BEFORE = "294?";

    /** An overdue ticket with a request to annul it, one with both, one with a merge, one calm. */
    private static final List<String> CHANGES =
            List.of(
                    "1 ANULACION RECLAMO DUPLICADO true PEDIDO",
                    "2 ANULACION RECLAMO SPAM false PEDIDO",
                    "3 FUSION RECLAMO CP-2026-000004 false PEDIDO");

    @BeforeAll
    static void keepDerbysLogOutOfTheSources() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        Logger.getLogger("org.flywaydb").setLevel(Level.SEVERE);
    }

    @Test
    void onDerby() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:upgrade");
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
            before(connection);
        }
        SchemaMigration.migrate(source, postgresql);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(
                    CHANGES,
                    rows(
                            statement,
                            "select ticket_id, kind, value_from, value_to, with_absorbed, state"
                                    + " from term_change where open_key = ticket_id"
                                    + " order by ticket_id"));
            assertEquals(
                    List.of("1", "2", "3"),
                    rows(
                            statement,
                            "select id from ticket where term_change_asked_at is not null"
                                    + " order by id"));
            assertEquals(
                    List.of("5 FELICITACION FELICITACION JUNAEB JUNAEB"),
                    rows(
                            statement,
                            "select id, motive_code, counted_motive_code, institution_code,"
                                    + " counted_institution_code from ticket where id = 5"));
            assertEquals(
                    List.of("4"),
                    rows(statement, "select id from ticket where answered_by_template = true"));
            assertEquals(List.of("0"), rows(statement, "select count(*) from ticket_merge"));
            assertEquals(List.of("0"), rows(statement, "select count(*) from message"));
        }
    }

    private static void before(Connection connection) throws SQLException {
        insert(connection, "account", Map.of("id", 7L, "state", "ACTIVA"));
        insert(
                connection,
                "person",
                Map.of("id", 1L, "user_type", "APODERADO", "answer_channel", "CORREO"));
        for (long id = 1; id <= 5; id++) {
            ticket(connection, id);
        }
        insert(
                connection,
                "annulment_request",
                Map.of(
                        "ticket_id",
                        1L,
                        "cause",
                        "DUPLICADO",
                        "asked_by",
                        7L,
                        "absorbed_fate",
                        "ANULAR"));
        insert(
                connection,
                "annulment_request",
                Map.of(
                        "ticket_id",
                        2L,
                        "cause",
                        "SPAM",
                        "asked_by",
                        7L,
                        "absorbed_fate",
                        "SEPARAR"));
        merge(connection, 1L, 2L, 4L);
        merge(connection, 2L, 3L, 4L);
        insert(
                connection,
                "answer",
                Map.of(
                        "id",
                        1L,
                        "ticket_id",
                        4L,
                        "stage",
                        "RESPUESTA_DEFINITIVA",
                        "state",
                        "ENVIADA",
                        "automatic",
                        true,
                        "left_at",
                        at(1)));
    }

    private static void merge(Connection connection, long id, long absorbed, long survivor)
            throws SQLException {
        insert(
                connection,
                "ticket_merge",
                Map.of(
                        "id",
                        id,
                        "survivor_id",
                        survivor,
                        "absorbed_id",
                        absorbed,
                        "state",
                        "PEDIDA",
                        "proof",
                        "FICHA",
                        "asked_by",
                        7L,
                        "open_key",
                        absorbed));
    }

    private static void ticket(Connection connection, long id) throws SQLException {
        Map<String, Object> row = UpgradeRows.ticket(id);
        if (id == 5) {
            row.put("motive_code", "FELICITACION");
        }
        if (id == 4) {
            row.put("first_answer_at", at(1));
        }
        insert(connection, "ticket", row);
    }
}
