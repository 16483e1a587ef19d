package cl.soser.canal.st.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database did: the twenty statements that took the most time, with their plans, and
 * whether a table of more than 100,000 rows was read from end to end.
 */
final class Statements {

    private static final int LARGE = 100_000;
    private static final Pattern WHOLE = Pattern.compile("Seq Scan on (\\w+)");
    private static final String HOTTEST =
            """
            select query, calls, total_exec_time / calls, total_exec_time
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = current_database() and query ~* '^\\s*(select|insert|update|delete|with)\\s'
                and query !~* 'pg_stat|pg_class|generate_series'
            order by total_exec_time desc limit 20""";

    private final Connection connection;
    private final Map<String, Long> before = new TreeMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** From here on everything counts. */
    void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
        before.clear();
        before.putAll(scans());
    }

    /** Lines for people: the hottest first. Those that read a large table whole say so. */
    List<String> hottest() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HOTTEST)) {
            while (rows.next()) {
                String query = rows.getString(1);
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "%9.0f ms %7d x %8.2f ms  %-14s %s",
                                rows.getDouble(4),
                                rows.getLong(2),
                                rows.getDouble(3),
                                plan(query),
                                query.replaceAll("\\s+", " ")
                                        .substring(0, Math.min(110, query.length()))));
            }
        }
        return lines;
    }

    /** Large tables that were read from end to end since {@link #begin}, and how often. */
    Map<String, Long> readWhole() throws SQLException {
        Map<String, Long> now = scans();
        before.forEach((table, times) -> now.merge(table, -times, Long::sum));
        now.values().removeIf(times -> times == 0);
        return now;
    }

    private Map<String, Long> scans() throws SQLException {
        Map<String, Long> scans = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select relname, coalesce(seq_scan, 0) from pg_stat_user_tables"
                                        + " where n_live_tup > "
                                        + LARGE)) {
            while (rows.next()) {
                scans.put(rows.getString(1), rows.getLong(2));
            }
        }
        return scans;
    }

    /** A number summed up is one; a place for it without its type would be taken for a text. */
    private String plan(String query) throws SQLException {
        String typed = query.replaceAll("(?i)\\b(then|else) (\\$\\d+)", "$1 $2::bigint");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain (generic_plan) " + typed)) {
            Set<String> whole = new TreeSet<>();
            while (rows.next()) {
                Matcher scan = WHOLE.matcher(rows.getString(1));
                if (scan.find() && rows(scan.group(1)) > LARGE) {
                    whole.add(scan.group(1));
                }
            }
            return whole.isEmpty() ? "by index" : "WHOLE " + String.join(",", whole);
        } catch (SQLException e) {
            return "not explained";
        }
    }

    private long rows(String table) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select reltuples::bigint from pg_class where relname = ?")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
