package cl.soser.canal.shared.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A source of connections whose statements may take as long as they need. The server's own ends
 * every statement after a minute, which guards the people who wait; a migration of years of
 * requests has no waiting user, and if it were aborted the new version could not start.
 */
final class UntimedDataSource {

    private UntimedDataSource() {}

    static DataSource of(DataSource source) {
        return proxy(DataSource.class, source);
    }

    private static <T> T proxy(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        UntimedDataSource.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            try {
                                return untimed(method.invoke(target, arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    private static Object untimed(Object result) throws SQLException {
        if (result instanceof Connection connection) {
            return proxy(Connection.class, connection);
        }
        if (result instanceof Statement statement) {
            statement.setQueryTimeout(0);
        }
        return result;
    }
}
