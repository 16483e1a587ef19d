package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.soser.canal.it.Browser;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How many statements a page asks of the database. Each is a trip there and back, and what a
 * request has asked once it need not ask again. What others left in the database may add one or
 * two.
 */
class StatementsST extends StaffJourney {

    private static final int VISITS = 20;

    /** What a timer asks meanwhile, it asks less often than that, or not in each round. */
    private static final int ROUNDS = 5;

    private static final String BY_PAGES =
            """
            select calls / %d as of_page, left(query, 150)
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = current_database() and calls >= %d
                and query ~* '^\\s*(select|insert|update|delete|with)\\s'
            order by 1 desc, 2"""
                    .formatted(VISITS, VISITS);

    @Test
    void aPageAsksTheDatabaseFewQuestions() throws Exception {
        assumeTrue(server.databaseUrl() != null, "not on PostgreSQL");
        Browser administrator = Browser.signedIn(site(), "administradora");
        String number = Fixtures.filed();
        assertAll(
                () -> few(25, administrator, "/gestion?bandeja=ABIERTAS"),
                () -> few(36, administrator, "/gestion/tickets/" + number),
                () -> few(16, administrator, "/gestion/buscar?q=12.345.678-5"));
    }

    private void few(int most, Browser who, String address) throws Exception {
        shown(who, address);
        List<String> least = asked(who, address);
        for (int i = 1; i < ROUNDS && least.size() > most; i++) {
            List<String> again = asked(who, address);
            least = again.size() < least.size() ? again : least;
        }
        String all = String.join("\n", least);
        assertTrue(least.size() <= most, address + " asks " + least.size() + " times:\n" + all);
    }

    private List<String> asked(Browser who, String address) throws Exception {
        try (Connection database =
                        DriverManager.getConnection(server.databaseUrl(), "postgres", "postgres");
                Statement statement = database.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
            for (int i = 0; i < VISITS; i++) {
                shown(who, address);
            }
            List<String> asked = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(BY_PAGES)) {
                while (rows.next()) {
                    asked.addAll(Collections.nCopies(rows.getInt(1), rows.getString(2)));
                }
            }
            return asked;
        }
    }

    private static void shown(Browser who, String address) throws Exception {
        HttpResponse<String> answer = who.get(address);
        assertEquals(200, answer.statusCode(), address);
    }
}
