package cl.soser.canal.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A new database in memory, as the migrations leave it. */
public final class MigratedDerby {

    private MigratedDerby() {}

    /** Makes the database of that name at the first call. */
    public static synchronized Connection connect(String name) throws SQLException {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        Logger.getLogger("org.flywaydb").setLevel(Level.SEVERE);
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:" + name);
        derby.setCreateDatabase("create");
        SchemaMigration.migrate(derby, false);
        return derby.getConnection();
    }
}
