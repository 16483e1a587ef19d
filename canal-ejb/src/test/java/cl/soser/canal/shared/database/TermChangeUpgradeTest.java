package cl.soser.canal.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    Object one = found.getObject(i);
                    row.add(one instanceof Boolean truth ? truth.toString() : found.getString(i));
                }
                rows.add(String.join(" ", row).strip());
            }
        }
        return rows;
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
        Map<String, Object> row = new TreeMap<>();
        row.put("id", id);
        row.put("ticket_number", "CP-2026-00000" + id);
        row.put("submission_key", "key" + id);
        row.put("channel", "WEB");
        row.put("context", "SERVICIO_REGULAR");
        row.put("contract_code", "85-41-LR21");
        row.put("motive_code", id == 5 ? "FELICITACION" : "RECLAMO");
        row.put("topic_code", "BASICA_MEDIA");
        row.put("chosen_motive_code", "RECLAMO");
        row.put("chosen_topic_code", "BASICA_MEDIA");
        row.put("urgency", "MEDIA");
        row.put("operative_urgency", "MEDIA");
        row.put("status", "EN_AREA");
        row.put("institution_code", "JUNAEB");
        row.put("person_id", 1L);
        row.put("area_code", "CALIDAD");
        row.put("routed_area_code", "CALIDAD");
        row.put("running_clock", "CONTRATO");
        row.put("answer_channel", "CORREO");
        row.put("sla_version", 1);
        row.put("calendar_version", 1);
        if (id == 4) {
            row.put("first_answer_at", at(1));
        }
        insert(connection, "ticket", row);
    }

    private static Timestamp at(long hour) {
        return Timestamp.from(Instant.parse("2026-11-20T12:00:00Z").plusSeconds(3600 * hour));
    }

    /** What must be there and is not given gets any value of its type. */
    private static void insert(Connection connection, String table, Map<String, Object> given)
            throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>(given);
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet columns =
                about.getColumns(
                        null,
                        upper ? "APP" : "public",
                        upper ? table.toUpperCase(Locale.ROOT) : table,
                        "%")) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                boolean needed =
                        columns.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls
                                && columns.getString("COLUMN_DEF") == null;
                if (needed && !row.containsKey(name)) {
                    row.put(name, any(columns.getInt("DATA_TYPE"), columns.getString("TYPE_NAME")));
                }
            }
        }
        String sql =
                "insert into "
                        + table
                        + " ("
                        + String.join(", ", row.keySet())
                        + ") values ("
                        + String.join(", ", row.keySet().stream().map(one -> "?").toList())
                        + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object one : row.values()) {
                statement.setObject(place++, one);
            }
            statement.executeUpdate();
        }
    }

    private static Object any(int type, String name) {
        return switch (type) {
            case Types.BIGINT -> 1L;
            case Types.INTEGER, Types.SMALLINT -> 1;
            case Types.BOOLEAN, Types.BIT -> false;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> at(0);
            case Types.DATE -> java.sql.Date.valueOf("2026-11-20");
            case Types.VARCHAR, Types.CHAR -> "x";
            default -> throw new IllegalArgumentException(name);
        };
    }
}
