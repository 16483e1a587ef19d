package cl.soser.canal.server;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The channel, installed for a run of tests by the same scripts as any other installation: a domain
 * of its own under target, on free ports, with a real mail server and, if so asked, a real
 * PostgreSQL. The property {@code canal.test.database} says which database the shared ones have.
 */
public final class Installation {

    /** Ports that a server got already, and may not have opened yet. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /** What reads the metrics from elsewhere. */
    /** As if the key of the second factors had been changed in the shared ones. */
    public static final String OLD_FACTOR_KEY = "la-clave-de-antes-del-segundo-paso-de-pruebas";

    public static final String METRICS_TOKEN = "las-cifras-de-estas-pruebas";

    private static final String FACTOR_KEY = "la-clave-del-segundo-paso-de-las-pruebas";

    private static final Path ROOT =
            Path.of(System.getProperty("canal.root", "..")).toAbsolutePath();

    /** The mailbox the channel reads. */
    public static final String INBOX = "entrada@canal.example";

    private static final String SANTIAGO = "America/Santiago";

    /**
     * A server that lives for minutes is cheaper with the quick compiler alone (the other one took
     * half of its processor time), without verifying its classes again, and with room for what is
     * new, so that it is seldom cleared, by one thread.
     */
    private static final String QUICK_START =
            "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m"
                    + " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
                    + " -XX:NewRatio=1 -XX:MetaspaceSize=400m -XX:ParallelGCThreads=1";

    private static final Map<String, Installation> SHARED = new HashMap<>();

    /**
     * Of the folders of the shared ones, where two suites with the same database go side by side.
     */
    private static String owner = "";

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Installation::stopShared));
    }

    private String database = System.getProperty("canal.test.database", "derby");
    private final boolean demo;
    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private GreenMail mail;
    private MailDoor mailDoor;
    private TelephoneDoor telephones;
    private Consumer<EmbeddedPostgres.Builder> postgresSettings = builder -> {};
    private EmbeddedPostgres postgres;
    private boolean started;
    private boolean fixtures;
    private boolean shipped;
    private File deployed;

    private Installation(String name, boolean demo) {
        this.demo = demo;
        folder = Path.of("target", "servers", name).toAbsolutePath();
        setting("CANAL_HTTP_PORT", freePort());
        setting("CANAL_ADMIN_PORT", freePort());
        setting("CANAL_HOME", folder.resolve("home"));
        setting("CANAL_DOMAINS", folder.resolve("domains"));
        setting("CANAL_METRICS_TOKEN", METRICS_TOKEN);
        setting("CANAL_PUSH_HOSTS", "http://localhost:" + freePort());
    }

    /** Shared by the tests inside the server: the catalogues and nobody. Not yet started. */
    public static Installation empty() {
        return shared("", false);
    }

    /**
     * Shared by the tests from outside: the demonstration's people and tickets, and the module that
     * prepares what a test needs. Not yet started.
     */
    public static Installation demonstration() {
        return shared("-demo", true);
    }

    private static synchronized Installation shared(String suffix, boolean demo) {
        String name = System.getProperty("canal.test.database", "derby") + suffix + owner;
        return SHARED.computeIfAbsent(
                name,
                named -> {
                    Installation made = new Installation(named, demo);
                    made.fixtures = demo;
                    made.setting("CANAL_FACTOR_KEY", FACTOR_KEY);
                    made.setting("CANAL_FACTOR_KEY_OLD", OLD_FACTOR_KEY);
                    return made;
                });
    }

    /** One more, for a test that must start, break and stop it; not yet started. */
    public static Installation another(String name) {
        return new Installation(name, true);
    }

    /** One more, without the demonstration: the catalogues and nobody. */
    public static Installation bare(String name) {
        return new Installation(name, false);
    }

    /**
     * From here on the shared ones are of that database, {@code derby} or {@code postgresql}. With
     * the second one the tests and the database live in Santiago, so that nothing relies on UTC.
     */
    public static void on(String database) {
        stopShared();
        System.setProperty("canal.test.database", database);
        TimeZone.setDefault(TimeZone.getTimeZone(database.equals("derby") ? "UTC" : SANTIAGO));
    }

    /** The same, in folders of that owner's. */
    public static void on(String database, String owner) {
        on(database);
        Installation.owner = "-" + owner;
    }

    /** Stops them, and what needed them starts new ones. */
    public static synchronized void stopShared() {
        SHARED.values().forEach(Installation::stop);
        SHARED.clear();
    }

    /**
     * Starts everything, with the demonstration's archive or production's, unless it runs; with
     * another one where the bench compares two.
     */
    public Installation start() {
        String own = demo ? "target/canal-demo.ear" : "target/canal.ear";
        return start(new File(System.getProperty("bench.ear", own)));
    }

    /** Starts everything with that archive deployed, unless it already runs. */
    synchronized Installation start(File ear) {
        if (started) {
            return this;
        }
        delete(folder);
        deployed = fixtures ? TestEar.withFixtures(ear, folder.toFile()) : ear;
        setting("CANAL_DEMO", demo);
        if (mail == null && !settings.containsKey("CANAL_SMTP_HOST")) {
            startMail();
        }
        if (telephones == null && !settings.containsKey("CANAL_SMS_URL")) {
            telephones = new TelephoneDoor();
            setting("CANAL_SMS_URL", telephones.address());
            setting("CANAL_SMS_TOKEN", TelephoneDoor.TOKEN);
        }
        if (database.equals("postgresql") && databaseUrl() == null) {
            startPostgres();
        }
        Said said = startAgain();
        if (said.exit() != 0) {
            throw new IllegalStateException("the server did not start: " + said.text());
        }
        started = true;
        return this;
    }

    /** Starts the server on the data it had, with the archive it had. */
    public Said startAgain() {
        return server("start", deployed.getAbsolutePath());
    }

    /** Production's archive with a change of the schema that no database makes. */
    public Said startInVain() {
        setting("CANAL_DEMO", false);
        File failing = TestEar.thatFails(new File("target/canal.ear"), folder.toFile());
        return server("start", failing.getAbsolutePath());
    }

    /** Without the module that prepares what the tests need, and by the server's own options. */
    public Installation asShipped() {
        fixtures = false;
        shipped = true;
        return this;
    }

    /** On a PostgreSQL of its own, whatever database the other tests of this run use. */
    public Installation onPostgresql() {
        database = "postgresql";
        return this;
    }

    /** On a PostgreSQL of its own that is set up so. */
    public Installation onPostgresql(Consumer<EmbeddedPostgres.Builder> settings) {
        postgresSettings = settings;
        return onPostgresql();
    }

    /** A second server of the same channel: its database and its mail are those of the first. */
    public Installation beside(Installation first) {
        database = first.database;
        deployed = first.deployed;
        first.settings.forEach(settings::putIfAbsent);
        return this;
    }

    /** Servers behind that nginx, which keep each other's sessions. Not yet started. */
    public static void join(Proxy proxy, Installation... servers) {
        Map<Installation, String> grid = new LinkedHashMap<>();
        for (Installation each : servers) {
            grid.put(each, "127.0.0.1:" + freePort());
        }
        grid.forEach(
                (server, self) ->
                        server.setting("CANAL_CLUSTER", String.join(",", grid.values()))
                                .setting("CANAL_CLUSTER_SELF", self)
                                .setting("CANAL_PROXY", "127.0.0.1")
                                .setting("CANAL_FACTOR_KEY", FACTOR_KEY)
                                .setting("CANAL_BASE_URL", proxy.address()));
    }

    /** Stops the server alone; database and mail go on, and it may be started again. */
    public synchronized void halt() {
        started = false;
        server("stop");
    }

    /** Stops it and what it needed; its folder stays, for whoever wants to read the logs. */
    public synchronized void stop() {
        if (started) {
            halt();
        }
        if (mail != null) {
            mailDoor.close();
            mail.stop();
            mail = null;
        }
        if (telephones != null) {
            telephones.close();
            telephones = null;
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            postgres = null;
        }
    }

    /** A CANAL_ setting of server-config, for the next command. */
    public Installation setting(String name, Object value) {
        settings.put(name, String.valueOf(value));
        return this;
    }

    /** Runs a command of server-config/server.sh with these settings and nothing of the desk's. */
    public Said server(String... command) {
        return run("server.sh", command);
    }

    /** The same of server-config/proxy.sh. */
    Said proxy(String... command) {
        return run("proxy.sh", command);
    }

    /** The same of server-config/cluster.sh. */
    public Said cluster(String... command) {
        return run("cluster.sh", command);
    }

    /** What {@code run.sh doctor} says of them. */
    public Said doctor() {
        return run("run.sh", "doctor");
    }

    /** What {@code run.sh invite} says. */
    public Said invite() {
        return run("run.sh", "invite");
    }

    /** What {@code run.sh reset-factor} says. */
    public Said resetFactor(String email) {
        return run("run.sh", "reset-factor", email);
    }

    /** What {@code run.sh renew-factors} says. */
    public Said renewFactors() {
        return run("run.sh", "renew-factors");
    }

    /** The same of server-config/prober.sh. */
    public Said prober(String... command) {
        return run("prober.sh", command);
    }

    /** The same of server-config/recount.sh. */
    public Said recount(Path log) {
        return run("recount.sh", log.toString());
    }

    /** The same of server-config/backup.sh. */
    public Said backup(Path folder) {
        return run("backup.sh", folder.toString());
    }

    /** The same where no file can grow beyond so many kilobytes, as on a full disk. */
    public Said backup(Path folder, int kilobytes) {
        return run(
                List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\""),
                "backup.sh",
                folder.toString());
    }

    /** The same of server-config/verify.sh: the installation, or a backup and its private key. */
    public Said verify(Object... backup) {
        return run("verify.sh", Stream.of(backup).map(Object::toString).toArray(String[]::new));
    }

    /** The same of server-config/restore.sh, of another's backup; {@link #startAgain} starts it. */
    public Said restore(Object... backup) {
        return run("restore.sh", Stream.of(backup).map(Object::toString).toArray(String[]::new));
    }

    /** As whoever pulls the plug does: nothing is told to end. */
    public void kill() {
        ProcessHandle process = ProcessHandle.of(process()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It lives on and does nothing. */
    public void freeze() throws IOException {
        BreakablePostgres.kill("STOP", process());
    }

    private long process() {
        return Long.parseLong(server("status").text().strip());
    }

    /** The supervisor of server.sh, which stays; {@link #heard} has what it says. */
    public Process supervise() {
        try {
            return script("server.sh", "supervise", deployed.getAbsolutePath())
                    .redirectOutput(supervisorLog().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the supervisor has said so far. */
    public String heard() {
        try {
            return Files.readString(supervisorLog());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path supervisorLog() {
        return folder.resolve("supervisor.out");
    }

    private ProcessBuilder script(String file, String... command) {
        return script(List.of(), file, command);
    }

    private ProcessBuilder script(List<String> before, String file, String... command) {
        ProcessBuilder script =
                new ProcessBuilder(
                        Stream.of(
                                        before,
                                        List.of("bash", ROOT + "/server-config/" + file),
                                        List.of(command))
                                .flatMap(List::stream)
                                .toList());
        script.environment().keySet().removeIf(name -> name.startsWith("CANAL_"));
        script.environment().putAll(settings);
        if (!shipped) {
            script.environment().put("JAVA_TOOL_OPTIONS", QUICK_START);
        } else {
            script.environment().remove("JAVA_TOOL_OPTIONS");
        }
        script.environment().put("TEST_ROOT", ROOT.toString());
        String histories = System.getProperty("canal.test.histories");
        if (histories != null) {
            script.environment().put("TEST_HISTORIES", histories);
        }
        if (Boolean.getBoolean(TakesLong.LONG)) {
            script.environment().put("TEST_LONG", "true");
        }
        return script.redirectErrorStream(true);
    }

    private Said run(String file, String... command) {
        return run(List.of(), file, command);
    }

    private Said run(List<String> before, String file, String... command) {
        Path output = folder.resolveSibling(folder.getFileName() + ".out");
        try {
            Files.createDirectories(folder);
            Process process = script(before, file, command).redirectOutput(output.toFile()).start();
            if (!process.waitFor(20, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(file + " " + List.of(command) + " never ended");
            }
            return new Said(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a command said, and whether it was content (0). */
    public record Said(int exit, String text) {}

    public URI address() {
        return URI.create("http://localhost:" + httpPort());
    }

    /** Ends TLS itself, on a port of its own; plain HTTP is then for this machine alone. */
    public Installation withTls(Path keyStore, String password) {
        setting("CANAL_HTTPS_PORT", freePort());
        setting("CANAL_TLS_KEYSTORE", keyStore);
        return setting("CANAL_TLS_PASSWORD", password);
    }

    public URI secureAddress() {
        return URI.create("https://localhost:" + settings.get("CANAL_HTTPS_PORT"));
    }

    /** Where its PostgreSQL is; null on Derby. */
    public String databaseUrl() {
        return settings.get("CANAL_DB_URL");
    }

    public int httpPort() {
        return Integer.parseInt(settings.get("CANAL_HTTP_PORT"));
    }

    public int adminPort() {
        return Integer.parseInt(settings.get("CANAL_ADMIN_PORT"));
    }

    public Path home() {
        return folder.resolve("home");
    }

    public Path domain() {
        return folder.resolve("domains/current/canal");
    }

    /** Where every mail of the channel arrives. */
    public GreenMail mail() {
        return mail;
    }

    /** What stands before it, where mails can be held up. */
    public MailDoor mailDoor() {
        return mailDoor;
    }

    /** Where every message to a telephone arrives. */
    public TelephoneDoor telephones() {
        return telephones;
    }

    /** Where this server may call a push service: nobody listens there but for a test. */
    public String pushService() {
        return settings.get("CANAL_PUSH_HOSTS");
    }

    private void startMail() {
        ServerSetup smtp = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        mail = new GreenMail(new ServerSetup[] {smtp, imap});
        mail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
        mailDoor = new MailDoor(freePort(), smtp.getPort());
        setting("CANAL_SMTP_HOST", "127.0.0.1");
        setting("CANAL_SMTP_PORT", mailDoor.port());
        // Not a setting of the channel: tests inside the server find the mailboxes there.
        setting("CANAL_TEST_IMAP_PORT", imap.getPort());
        setting("CANAL_IMAP_HOST", "127.0.0.1");
        setting("CANAL_IMAP_PORT", imap.getPort());
        setting("CANAL_IMAP_USER", INBOX);
        setting("CANAL_IMAP_PASSWORD", "not: asked = \"here\"");
        setting("CANAL_REPLY_KEY", "la-clave-de-las-pruebas-de-este-canal");
        setting("CANAL_REPLY_KEY_OLD", "la-clave-de-antes-de-este-canal-de-pruebas");
        setting("CANAL_EVIDENCE_KEY", "la-clave-de-la-evidencia-de-las-pruebas");
    }

    private void startPostgres() {
        try {
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder()
                            .setServerConfig("timezone", SANTIAGO)
                            .setServerConfig("shared_preload_libraries", "pg_stat_statements");
            postgresSettings.accept(builder);
            postgres = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        setting("CANAL_DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
        setting("CANAL_DB_USER", "postgres");
        setting("CANAL_DB_PASSWORD", "not: asked = \"here\"");
    }

    /** Below the range from which the system takes ports for outgoing calls, so it stays free. */
    static int freePort() {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (!GIVEN.add(port)) {
                continue;
            }
            try (ServerSocket socket = new ServerSocket(port, 1, null)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free port");
    }

    /** All of it; what somebody has mounted there stays. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
