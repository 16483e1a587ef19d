package cl.soser.canal.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** The schema that all migrations make, for tests of other packages. */
public final class MigratedSchema {

    private MigratedSchema() {}

    /** The columns of each table. */
    public static Map<String, TreeSet<String>> columns() throws SQLException {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        Logger.getLogger("org.flywaydb").setLevel(Level.SEVERE);
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:declared");
        derby.setCreateDatabase("create");
        SchemaMigration.migrate(derby, false);
        Map<String, TreeSet<String>> tables = new TreeMap<>();
        try (Connection connection = derby.getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, "APP", "%", "%")) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!table.startsWith("flyway")) {
                    tables.computeIfAbsent(table, one -> new TreeSet<>())
                            .add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return tables;
    }
}
