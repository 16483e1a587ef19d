package cl.soser.canal.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database of before: its officer gets the area, and a worker the confidential ways. */
class DataOfficerMigrationTest {

    @BeforeAll
    static void keepDerbysLogOutOfTheSources() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        Logger.getLogger("org.flywaydb").setLevel(Level.SEVERE);
    }

    @Test
    void theOfficerIsOfTheAreaAndAnAnswerIsAdded() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:officer");
        derby.setCreateDatabase("create");
        Flyway.configure()
                .dataSource(derby)
                .locations("classpath:db/migration/common", "classpath:db/migration/derby")
                .placeholders(Map.of("instant", "timestamp"))
                .target("261")
                .load()
                .migrate();
        try (Connection connection = derby.getConnection();
                Statement sql = connection.createStatement()) {
            for (int id = 1; id <= 2; id++) {
                sql.executeUpdate(
                        "insert into account (id, email, email_key, state, session_stamp,"
                                + " display_name, created_at, version) values ("
                                + id
                                + ", 'a', 'a"
                                + id
                                + "', 'ACTIVA', 's', 'A', current_timestamp, 0)");
            }
            sql.executeUpdate("insert into account_role values (1, 'DATOS'), (2, 'TI')");
        }
        SchemaMigration.migrate(derby, false);
        assertEquals(
                List.of("1 AREA", "1 DATOS", "2 TI"),
                rows(
                        derby,
                        "select account_id, role_code from account_role"
                                + " order by account_id, role_code"));
        assertEquals(
                List.of("1 DATOS_PERSONALES"),
                rows(derby, "select account_id, area_code from account_area"));
        assertEquals(
                List.of("7 false"),
                rows(derby, "select ordinal, retired from faq_entry where confidential = true"));
    }

    private static List<String> rows(EmbeddedDataSource source, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getString(2));
            }
        }
        return rows;
    }
}
