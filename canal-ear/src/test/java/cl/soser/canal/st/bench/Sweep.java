package cl.soser.canal.st.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ten thousand terms run out at once; and what a round costs when none has. */
final class Sweep {

    private static final int DUE = 10_000;
    private static final List<String> ROUND =
            List.of(
                    "select ticket_number from ticket where next_milestone_at <= now() - interval"
                            + " '9 years' order by next_milestone_at limit 200",
                    "select ticket_number from ticket where next_internal_at <= now() - interval"
                            + " '9 years' order by next_internal_at limit 200",
                    "select distinct account_id from term_notice where told_at is null and"
                            + " account_id < 0");

    private final Connection connection;
    private final Report report;

    Sweep(Connection connection, Report report) {
        this.connection = connection;
        this.report = report;
    }

    void measure() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            double[] idle = new double[50];
            for (int i = 0; i < idle.length; i++) {
                long start = System.nanoTime();
                for (String sql : ROUND) {
                    statement.executeQuery(sql).close();
                }
                idle[i] = (System.nanoTime() - start) / 1e6;
            }
            long made = makeDue(statement);
            long begun = 0;
            long left = made;
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
            while (left > 0 && System.nanoTime() < deadline) {
                left = left(statement);
                if (begun == 0 && left < made) {
                    begun = System.nanoTime();
                }
            }
            report.line(
                    "sweep of %d due: %.1f s (limit 60), left %d; idle round %.2f ms (limit 50)",
                    made,
                    (System.nanoTime() - begun) / 1e9,
                    left,
                    new Sample(idle).percentile(0.5));
        }
    }

    /** Of those that have been answered, for so many are seldom open. */
    private static long makeDue(Statement statement) throws SQLException {
        return statement.executeUpdate(
                """
                update ticket set next_milestone = 100, next_milestone_at = now(), is_open = true,
                    status = 'EN_AREA', round_answered_at = null, first_answer_at = null,
                    closed_at = null, closings = 0
                where id in (select id from ticket where due_at < now() and status = 'CERRADO'
                    and running_clock = 'CONTRATO' order by due_at desc limit\s"""
                        + DUE
                        + ")");
    }

    private static long left(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery(
                        "select count(*) from ticket where next_milestone_at <= now()")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
