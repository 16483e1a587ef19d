package cl.soser.canal.st.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import cl.soser.canal.st.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How long copy, erasure and retention of one person take among many requests, and the check of the
 * register. Run by {@code bench.sh --personal}.
 */
class PersonalDataBench {

    private static final int TICKETS = Integer.getInteger("bench.tickets", 100_000);
    private static final int PEOPLE = 5;

    /** Closed, of people without an account, the longest ago first. */
    private static final String CLOSED =
            "select ticket_number from ticket where is_open = false and account_id is null"
                    + " and id in (select max(id) from ticket group by person_id)"
                    + " order by closed_at limit "
                    + (PEOPLE + 1);

    /** What is within it proves how the contract was kept, and is erased for nobody. */
    private static final String PAST_ITS_TERM =
            "update ticket set closed_at = '2005-03-01' where ticket_number = ";

    /** What was loaded past the register is as if it had been there before it. */
    private static final String AS_FOUND =
            "update evidence_origin set next_id = 0, until_id = null, since = '2020-01-01'";

    private static final String UNSEALED =
            "select count(*) from evidence_origin where until_id is null or next_id < until_id";

    private static final Path FOLDER =
            Path.of(System.getProperty("canal.root", ".."), "target", "bench").toAbsolutePath();

    private final Report report = new Report(TICKETS, FOLDER.resolve("none"));

    @Test
    void measure() throws Exception {
        Installation channel = Installation.demonstration().onPostgresql().start();
        try (Connection database = connect(channel)) {
            timed("loading", () -> load(database));
            change(database, AS_FOUND);
            timed("sealing what was there", () -> sealed(database));
            List<String> people = numbers(database);
            for (String number : people) {
                change(database, PAST_ITS_TERM + "'" + number + "'");
            }
            for (String number : people.subList(0, PEOPLE)) {
                timed("copy", () -> Fixtures.copied(number));
                timed("erasure", () -> Fixtures.erased(number));
            }
            change(database, "update retention_rule set months = 240");
            timed("retention of one", Fixtures::retained);
            timed("check of the register", () -> channel.verify().text());
        } finally {
            report.write(FOLDER.resolve("personal-" + TICKETS + ".txt"));
            channel.stop();
        }
    }

    private void timed(String what, Supplier<String> work) {
        long start = System.nanoTime();
        String said = work.get();
        report.line("%-24s %7.1f s  %s", what, (System.nanoTime() - start) / 1e9, said.strip());
        assertTrue(!said.contains("FALLIDA"), said);
    }

    private static String load(Connection database) {
        try {
            ManyTickets.load(database, TICKETS);
            return TICKETS + " requests";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the timer to register all rows that were loaded past it. */
    private static String sealed(Connection database) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(60);
        try (Statement statement = database.createStatement()) {
            while (number(statement, UNSEALED) > 0) {
                assertTrue(System.nanoTime() < end, "all is sealed in an hour");
                statement.execute("select pg_sleep(1)");
            }
            return number(statement, "select count(*) from evidence_entry") + " rows";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> numbers(Connection database) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(CLOSED)) {
            while (row.next()) {
                numbers.add(row.getString(1));
            }
        }
        return numbers;
    }

    private static void change(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Connection connect(Installation installation) throws SQLException {
        return DriverManager.getConnection(installation.databaseUrl(), "postgres", "postgres");
    }
}
