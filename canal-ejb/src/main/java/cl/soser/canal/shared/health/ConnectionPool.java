package cl.soser.canal.shared.health;

import cl.soser.canal.shared.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server's pool of connections. Closing all of them ends every wait for a database that has
 * fallen silent, however long a statement may take otherwise. It is the server's own command {@code
 * flush-connection-pool}, which it offers to no application; so it is called by name.
 */
@ApplicationScoped
class ConnectionPool {

    private static final Logger LOG = Logger.getLogger(ConnectionPool.class.getName());
    private static final String RUNTIME = "com.sun.enterprise.connectors.ConnectorRuntime";
    private static final String POOL = "canal";

    @Inject Database database;

    /** Not those to the embedded database, which nobody waits for across a network. */
    void closeAll() {
        if (!database.isPostgresql()) {
            return;
        }
        LOG.log(Level.SEVERE, "The database is silent: its connections are closed");
        try {
            Class<?> type = Class.forName(RUNTIME);
            Object runtime = type.getMethod("getRuntime").invoke(null);
            type.getMethod("flushConnectionPool", String.class).invoke(runtime, POOL);
        } catch (ReflectiveOperationException e) {
            // The pool fills itself again, which fails as long as the database is silent.
            LOG.log(Level.INFO, "The pool is empty: {0}", String.valueOf(e.getCause()));
        }
    }
}
