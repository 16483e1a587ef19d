package cl.soser.canal.it.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.alert.AlertBacklogQuery;
import cl.soser.canal.export.ExportBacklogQuery;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.operation.ServerStatusQuery;
import cl.soser.canal.operation.ServerStatusQuery.ServerStatus;
import cl.soser.canal.reporting.OverdueQuery;
import cl.soser.canal.shared.health.ConnectionPool;
import cl.soser.canal.shared.health.DatabaseClockRepository;
import cl.soser.canal.shared.health.PoolUsage;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of the server, on both databases, and who may read it. */
class ServerStatusIT extends InContainer {

    @Inject ServerStatusQuery serverStatusQuery;
    @Inject DatabaseClockRepository databaseClockRepository;
    @Inject AlertBacklogQuery alertBacklogQuery;
    @Inject ExportBacklogQuery exportBacklogQuery;
    @Inject OverdueQuery overdueQuery;
    @Inject ConnectionPool connectionPool;

    @Test
    void informaticaReadsIt() throws Exception {
        ServerStatus status = as(with(Role.TI), serverStatusQuery::now);
        assertTrue(status.facts().database().met());
        assertTrue(status.facts().files().met());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMINISTRADOR", "OPERADOR", "OPERACIONES", "DATOS", "TERRENO"})
    void nobodyElseDoes(String role) {
        assertThrows(EJBAccessException.class, () -> as(with(role), serverStatusQuery::now));
    }

    @Test
    void strangersDoNotEither() {
        assertThrows(EJBAccessException.class, serverStatusQuery::now);
    }

    @Test
    void aClockTenMinutesOffIsSeenAgainstTheDatabase() throws Exception {
        assertNear(Duration.ZERO);
        time.advance(Duration.ofMinutes(10));
        assertNear(Duration.ofMinutes(10));
        time.advance(Duration.ofMinutes(-20));
        assertNear(Duration.ofMinutes(-10));
    }

    private void assertNear(Duration wanted) throws Exception {
        Duration off = databaseClockRepository.ahead().minus(wanted).abs();
        assertTrue(off.compareTo(Duration.ofMinutes(1)) < 0, off::toString);
    }

    @Test
    void whatWaitsIsCounted() {
        assertTrue(overdueQuery.count() >= 0);
        assertTrue(alertBacklogQuery.now().untaken() >= 0);
        assertEquals(
                exportBacklogQuery.now().waiting() == 0, exportBacklogQuery.now().since() == null);
    }

    @Test
    void theServerTellsOfItsConnections() {
        overdueQuery.count();
        PoolUsage usage = connectionPool.usage();
        assertEquals(40, usage.most());
        assertTrue(usage.used() >= 0 && usage.used() <= 40, usage::toString);
    }
}
