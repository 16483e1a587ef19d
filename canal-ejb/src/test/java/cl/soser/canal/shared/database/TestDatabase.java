package cl.soser.canal.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** A fresh database with the whole schema, and the entities on it without a container. */
public final class TestDatabase implements AutoCloseable {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final EmbeddedPostgres postgres;
    private final EntityManagerFactory entities;

    private TestDatabase(DataSource source, EmbeddedPostgres postgres) {
        FLYWAY.setLevel(Level.SEVERE);
        this.postgres = postgres;
        SchemaMigration.migrate(source, postgres != null);
        entities =
                new PersistenceProvider()
                        .createContainerEntityManagerFactory(new TestUnit(source), Map.of());
    }

    public static TestDatabase derby(String name) {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:" + name);
        source.setCreateDatabase("create");
        return new TestDatabase(source, null);
    }

    public static TestDatabase postgresql() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.start();
            return new TestDatabase(started.getPostgresDatabase(), started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EntityManagerFactory entities() {
        return entities;
    }

    @Override
    public void close() throws IOException {
        entities.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
