package cl.soser.canal.notification;

import cl.soser.canal.notification.outbox.OutboxJobChecks;
import cl.soser.canal.shared.database.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostmanOnPostgresqlTest extends OutboxJobChecks {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.postgresql();
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    @Override
    public EntityManagerFactory entities() {
        return database.entities();
    }
}
