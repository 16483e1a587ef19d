package cl.soser.canal.shared.health;

import cl.soser.canal.shared.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server's pool of connections. Closing all of them ends every wait for a database that has
 * fallen silent, however long a statement may take otherwise. This and how many are in use the
 * server offers to its own commands alone and to no application; so both are called by name.
 */
@ApplicationScoped
public class ConnectionPool {

    private static final Logger LOG = Logger.getLogger(ConnectionPool.class.getName());
    private static final String RUNTIME = "com.sun.enterprise.connectors.ConnectorRuntime";
    private static final String POOL = "canal";
    private static final String POOLS = "com.sun.enterprise.resource.pool.";
    private static final String NAME = "org.glassfish.resourcebase.resources.api.PoolInfo";

    @Inject Database database;

    /** Not those to the embedded database, which nobody waits for across a network. */
    void closeAll() {
        if (!database.isPostgresql()) {
            return;
        }
        LOG.log(Level.SEVERE, "The database is silent: its connections are closed");
        try {
            Class.forName(RUNTIME)
                    .getMethod("flushConnectionPool", String.class)
                    .invoke(runtime(), POOL);
        } catch (ReflectiveOperationException e) {
            // The pool fills itself again, which fails as long as the database is silent.
            LOG.log(Level.INFO, "The pool is empty: {0}", String.valueOf(e.getCause()));
        }
    }

    /** Null where the server does not tell, as before the first connection. */
    public PoolUsage usage() {
        try {
            Object pools = Class.forName(RUNTIME).getMethod("getPoolManager").invoke(runtime());
            Class<?> name = Class.forName(NAME);
            Object pool =
                    Class.forName(POOLS + "PoolManager")
                            .getMethod("getPool", name)
                            .invoke(pools, name.getConstructor(String.class).newInstance(POOL));
            if (pool == null) {
                return null;
            }
            Class<?> type = Class.forName(POOLS + "ConnectionPool");
            Object status = type.getMethod("getPoolStatus").invoke(pool);
            return new PoolUsage(
                    (int) status.getClass().getMethod("getNumConnUsed").invoke(status),
                    (int) type.getMethod("getMaxPoolSize").invoke(pool));
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.FINE, "The server does not tell how many connections are in use", e);
            return null;
        }
    }

    private static Object runtime() throws ReflectiveOperationException {
        return Class.forName(RUNTIME).getMethod("getRuntime").invoke(null);
    }
}
