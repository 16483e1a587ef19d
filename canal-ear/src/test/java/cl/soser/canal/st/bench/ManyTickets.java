package cl.soser.canal.st.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a PostgreSQL that holds the demonstration with as many tickets as wanted, and with their
 * steps, answers, mails, surveys and calls: three years of a channel, as bench/load.sql tells it.
 */
final class ManyTickets {

    /** Citizens that can sign in, all with the password of the demonstration. */
    static final int CITIZENS = 64;

    private ManyTickets() {}

    static void load(Connection connection, int tickets) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script(tickets).split(";\\s*\\n\\s*\\n")) {
                statement.execute(sql);
            }
        }
        analyze(connection);
    }

    /**
     * As a database that has run for a while: its statistics told, its rows marked as seen by all.
     */
    static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static String script(int tickets) throws IOException {
        try (InputStream file = ManyTickets.class.getResourceAsStream("/bench/load.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${tickets}", String.valueOf(tickets))
                    .replace("${citizens}", String.valueOf(CITIZENS));
        }
    }
}
