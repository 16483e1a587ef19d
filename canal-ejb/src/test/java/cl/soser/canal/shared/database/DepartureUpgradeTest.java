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
import org.flywaydb.core.Flyway;
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
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + (postgresql ? "postgresql" : "derby"))
                .placeholders(
                        Map.of("instant", postgresql ? "timestamp with time zone" : "timestamp"))
                .target(BEFORE)
                .load()
                .migrate();
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

    private static void ticket(Connection connection, long id, String institution)
            throws SQLException {
        Map<String, Object> row = new TreeMap<>();
        row.put("id", id);
        row.put("ticket_number", "CP-2026-00000" + id);
        row.put("submission_key", "key" + id);
        row.put("channel", "WEB");
        row.put("context", "SERVICIO_REGULAR");
        row.put("contract_code", "85-41-LR21");
        row.put("motive_code", "RECLAMO");
        row.put("topic_code", "BASICA_MEDIA");
        row.put("chosen_motive_code", "RECLAMO");
        row.put("chosen_topic_code", "BASICA_MEDIA");
        row.put("urgency", "MEDIA");
        row.put("operative_urgency", "MEDIA");
        row.put("status", "EN_AREA");
        row.put("institution_code", institution);
        row.put("person_id", 1L);
        row.put("area_code", "CALIDAD");
        row.put("routed_area_code", "CALIDAD");
        row.put("running_clock", "CONTRATO");
        row.put("answer_channel", "CORREO");
        row.put("sla_version", 1);
        row.put("calendar_version", 1);
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
