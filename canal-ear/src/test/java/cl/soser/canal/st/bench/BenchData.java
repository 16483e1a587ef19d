package cl.soser.canal.st.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the bench needs of its database besides the tickets. */
final class BenchData {

    /** As PostgreSQL is set up for a machine of this size; every commit reaches the disk. */
    static final Map<String, String> SERVER =
            Map.of(
                    "shared_preload_libraries", "pg_stat_statements",
                    "shared_buffers", "2GB",
                    "effective_cache_size", "8GB",
                    "work_mem", "16MB",
                    "maintenance_work_mem", "1GB",
                    "max_wal_size", "8GB",
                    "checkpoint_timeout", "30min",
                    "random_page_cost", "1.1",
                    "fsync", "on",
                    "synchronous_commit", "on");

    private final Connection connection;

    BenchData(Connection connection) {
        this.connection = connection;
    }

    /**
     * One client here asks more of the API in a minute than a program should, and opens more
     * tickets in an hour than a person may.
     */
    void raiseTheRations() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into setting (name, content, changed_at, version)
                    values ('api.calls.minute', '100000', now(), 0),
                        ('reading.hour', '1000000', now(), 0),
                        ('reading.leader.hour', '1000000', now(), 0),
                        ('reading.institution.hour', '1000000', now(), 0)
                    on conflict (name) do update set content = excluded.content""");
        }
    }

    /**
     * What the server counted while the tickets were coming in is of those it saw then, so it
     * begins again once whatever it was counting has ended.
     */
    void forgetCaseCounts() throws SQLException {
        await(
                "select not exists (select 1 from pg_stat_activity where datname ="
                        + " current_database() and xact_start < now() - interval '1 second'"
                        + " and pid <> pg_backend_pid())");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate month_tally, tally_edition;"
                            + " update tally_state set counted_until = null");
        }
    }

    /** Past months are counted by the server when it finds the time. */
    void awaitCaseCounts() throws SQLException {
        await(
                """
                select counted_until is not null and (select count(distinct month_start)
                    from tally_edition) >= (select count(*) from generate_series(
                    date_trunc('month', (select min(entered_at) from ticket)),
                    now() - interval '1 month', interval '1 month'))
                from tally_state""");
        ManyTickets.analyze(connection);
    }

    private void await(String condition) throws SQLException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(30);
        while (!one(condition)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not within half an hour: " + condition);
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        }
    }

    /** Of a thousand tickets from all the years. */
    List<String> numbers() throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select ticket_number from ticket where id in (select 1000000 + n *"
                                        + " (select (max(id) - 1000000) / 1000 from ticket) from"
                                        + " generate_series(1, 1000) n)")) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    private boolean one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
