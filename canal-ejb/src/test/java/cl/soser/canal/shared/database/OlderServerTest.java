package cl.soser.canal.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A server of the version before, while the next one already upgraded the database. */
class OlderServerTest {

    @Test
    void itSaysThatTheDatabaseIsNewerAndGoesOn() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:newer");
        try (Connection connection = MigratedDerby.connect("newer");
                Statement statement = connection.createStatement()) {
            Flyway flyway = SchemaMigration.history(derby, false).load();
            assertEquals(Optional.empty(), SchemaMigration.newer(flyway));
            statement.executeUpdate(
                    "insert into \"flyway_schema_history\" values (99999, '9001', 'next', 'SQL',"
                            + " 'V9001__next.sql', 1, 'APP', current_timestamp, 1, true)");
            assertEquals(Optional.of("9001"), SchemaMigration.newer(flyway));
            SchemaMigration.migrate(derby, false);
        }
    }
}
