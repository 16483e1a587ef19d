package cl.soser.canal.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A PostgreSQL with a database {@code canal}, its owner and the channel's role, which a test
 * freezes, kills and starts again. What it has acknowledged is on the disk.
 */
public final class BreakablePostgres implements AutoCloseable {

    /** The channel's role, the database, and everybody's password. */
    public static final String CANAL = "canal";

    /** The role that owns the tables. */
    public static final String OWNER = "canal_owner";

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final Path programs;

    private BreakablePostgres(EmbeddedPostgres postgres, Path data, Path programs) {
        this.postgres = postgres;
        this.data = data;
        this.programs = programs;
    }

    /**
     * @param data where it keeps its data, an empty folder or none yet
     */
    public static BreakablePostgres start(Path data) throws IOException, SQLException {
        EmbeddedPostgres started =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_wal_size", "96MB")
                        .start();
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        Path programs =
                Files.readSymbolicLink(Path.of("/proc", Long.toString(postmaster), "exe"))
                        .getParent();
        BreakablePostgres made = new BreakablePostgres(started, data, programs);
        made.tell("create role canal login password 'canal'");
        made.tell("create role canal_owner login password 'canal'");
        made.tell("create database canal owner canal_owner");
        return made;
    }

    private String url() {
        return postgres.getJdbcUrl(CANAL, CANAL).replaceAll("\\?.*", "");
    }

    /** Tells an installation, which has not been started, that this is its database. */
    public Installation serve(Installation installation) {
        return installation
                .setting("CANAL_DB_URL", url())
                .setting("CANAL_DB_USER", CANAL)
                .setting("CANAL_DB_PASSWORD", CANAL)
                .setting("CANAL_DB_OWNER_USER", OWNER)
                .setting("CANAL_DB_OWNER_PASSWORD", CANAL);
    }

    /** As the channel is connected. */
    public Connection connectAsTheChannel() throws SQLException {
        return postgres.getDatabase(CANAL, CANAL).getConnection();
    }

    /** A statement of the superuser. */
    public void tell(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A statement of the superuser in the channel's database. */
    public void change(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows, their columns with a space between. */
    public List<String> ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder(String.valueOf(rows.getString(1)));
                for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(' ').append(rows.getString(i));
                }
                found.add(row.toString());
            }
            return found;
        }
    }

    private Connection connect() throws SQLException {
        return postgres.getDatabase("postgres", CANAL).getConnection();
    }

    /** Ends every connection of the channel. */
    public void cut() throws SQLException {
        tell(
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'canal'"
                        + " and pid <> pg_backend_pid()");
    }

    /** To every process of the database. */
    public void signal(String name) throws IOException {
        ProcessHandle postmaster = postmaster();
        for (ProcessHandle each :
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList()) {
            kill(name, each.pid());
        }
    }

    /** One of the processes that serve the channel dies, and by that all of them. */
    public void killBackend() throws IOException, SQLException {
        List<String> found =
                ask("select pid from pg_stat_activity where usename = 'canal' order by 1");
        kill("KILL", Long.parseLong(found.get(0)));
    }

    /** Ends without telling anybody, as where a machine fails, and stays away. */
    public void stopAtOnce() throws IOException {
        control("-m", "immediate", "-w", "stop");
    }

    /** Starts it unless it runs, and returns once it answers. */
    public void startAgain() throws IOException {
        if (!isRunning()) {
            control("-t", "120", "-w", "restart");
        }
        awaitAnswer();
    }

    private void awaitAnswer() {
        for (int tries = 0; tries < 1200; tries++) {
            try {
                ask("select 1");
                return;
            } catch (SQLException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        throw new IllegalStateException("the database does not come back");
    }

    private boolean isRunning() {
        try {
            return postmaster().isAlive();
        } catch (IOException | IllegalStateException none) {
            return false;
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String number = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(number))
                .orElseThrow(() -> new IllegalStateException("no postmaster"));
    }

    /** PostgreSQL refuses to be root's, so root becomes nobody, as the embedded one does. */
    private void control(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), "-D", data.toString()));
        command.addAll(List.of("-l", data.resolveSibling("postgresql.log").toString()));
        command.addAll(List.of(arguments));
        run(command);
    }

    static void kill(String name, long process) throws IOException {
        run(List.of("kill", "-" + name, Long.toString(process)));
    }

    private static void run(List<String> command) throws IOException {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
