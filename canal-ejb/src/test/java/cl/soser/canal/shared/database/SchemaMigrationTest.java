package cl.soser.canal.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.evidence.SealedTable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The one history, applied whole to both real databases; the first to tell of a wrong migration.
 */
class SchemaMigrationTest {

    @BeforeAll
    static void keepDerbysLogOutOfTheSources() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        Logger.getLogger("org.flywaydb").setLevel(Level.SEVERE);
    }

    @Test
    void bothDatabasesEndUpWithTheSameTablesAndColumns() throws SQLException, IOException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:canal");
        derby.setCreateDatabase("create");
        SchemaMigration.migrate(derby, false);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            SchemaMigration.migrate(postgres.getPostgresDatabase(), true);
            assertEquals(
                    String.join("\n", columns(derby, "APP")),
                    String.join("\n", columns(postgres.getPostgresDatabase(), "public")));
            assertEquals(Set.of(), missing(columns(derby, "APP")));
        }
    }

    /** What the register says it can erase, and is no column. */
    private static Set<String> missing(Set<String> columns) {
        Set<String> missing = new TreeSet<>();
        for (SealedTable table : SealedTable.values()) {
            table.personal().forEach(column -> missing.add(table.code() + "." + column));
        }
        missing.removeAll(columns);
        return missing;
    }

    private static TreeSet<String> columns(DataSource source, String schema) throws SQLException {
        TreeSet<String> columns = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, schema, "%", "%")) {
            while (found.next()) {
                if (!found.getString("TABLE_NAME").startsWith("flyway")) {
                    columns.add(
                            (found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME"))
                                    .toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }
}
