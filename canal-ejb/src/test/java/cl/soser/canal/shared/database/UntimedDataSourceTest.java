package cl.soser.canal.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UntimedDataSourceTest {

    @BeforeAll
    static void keepDerbysLogOutOfTheSources() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    @Test
    void noStatementOfItIsEndedByTheServersLimit() throws SQLException {
        try (Connection connection = UntimedDataSource.of(new Hurried()).getConnection();
                Statement plain = connection.createStatement();
                Statement prepared = connection.prepareStatement("values 1")) {
            assertEquals(0, plain.getQueryTimeout());
            assertEquals(0, prepared.getQueryTimeout());
        }
    }

    /** Ends every statement after a minute, as the server's pool does. */
    private static final class Hurried extends EmbeddedDataSource {

        private static final long serialVersionUID = 1;

        Hurried() {
            setDatabaseName("memory:hurried");
            setCreateDatabase("create");
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (self, method, arguments) -> {
                                Object result = method.invoke(real, arguments);
                                if (result instanceof Statement statement) {
                                    statement.setQueryTimeout(60);
                                }
                                return result;
                            });
        }
    }
}
