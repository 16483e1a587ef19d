package cl.soser.canal.st.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.account.factor.AppCode;
import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The figures of server-config/BENCH.md, measured on a PostgreSQL with as many tickets as asked.
 * Run by server-config/bench.sh, never with the tests. The database stays in target/bench, so that
 * the next run need not load it again.
 */
class Bench {

    private static final int TICKETS = Integer.getInteger("bench.tickets", 100_000);
    private static final int MINUTES = Integer.getInteger("bench.minutes", 1);
    private static final Pattern ONLY = Pattern.compile(System.getProperty("bench.only", ""));
    private static final Path FOLDER =
            Path.of(System.getProperty("canal.root", ".."), "target", "bench").toAbsolutePath();
    private static final int WARM_TIMES = 1_000;
    private static final int WARM_SECONDS = 40;
    private static final int AGAIN_SECONDS = 4;
    private static final int AT_ONCE = 8;
    private static final int CEILING_SECONDS = 30;

    private final Report report = new Report(TICKETS, FOLDER.resolve("bench-100000.txt"));
    private final Map<String, Visitor> visitors = new HashMap<>();
    private Installation installation;
    private Footprint footprint;
    private Works works;
    private int failed;

    @Test
    void measure() throws Exception {
        Path data = FOLDER.resolve("postgresql-" + TICKETS);
        boolean loaded = Files.exists(FOLDER.resolve("loaded-" + TICKETS));
        installation = start(data, loaded);
        try (Connection database = connect();
                Connection explaining = explaining()) {
            BenchData knows = new BenchData(database);
            if (!loaded) {
                load(database);
                knows.forgetCaseCounts();
            }
            knows.raiseTheRations();
            knows.awaitCaseCounts();
            footprint =
                    new Footprint(
                            pid(installation.domain().resolve("config/pid")),
                            pid(data.resolve("postmaster.pid")));
            works = new Works(TICKETS, knows.numbers());
            baseline();
            Statements statements = new Statements(explaining);
            statements.begin();
            List<Work> asked =
                    works.all().stream().filter(work -> ONLY.matcher(work.name()).find()).toList();
            for (Work work : asked) {
                tryOut(work, this::warm);
            }
            for (Work work : asked) {
                tryOut(work, this::run);
            }
            if (ONLY.matcher("export").find()) {
                new Export(installation.address(), footprint, report).measure();
            }
            if (ONLY.matcher("close").find()) {
                Visitor administrator = enter("administradora@canal.example");
                new MonthClosing(database, administrator, report).measure();
            }
            report.statements(statements.hottest(), statements.readWhole());
            if (ONLY.matcher("live").find()) {
                live(database);
            }
            if (ONLY.matcher("sweep").find()) {
                new Sweep(database, report).measure();
            }
            if (ONLY.matcher("submission ceiling").find()) {
                List<Visitor> people = people(AT_ONCE);
                ceiling("one trip", people, works::submitAtOnce);
                ceiling("one trip, steps kept", people, works::submitKept);
                ceiling("four steps", people, works::submit);
            }
            if (ONLY.matcher("arrivals").find()) {
                arrivals();
            }
            assertEquals(0, failed, "works that failed");
        } finally {
            report.write(FOLDER.resolve("bench-" + TICKETS + ".txt"));
        }
    }

    /** At the server where the changes are made, at another one, and where sockets are refused. */
    private void live(Connection database) throws Exception {
        String desk = "administradora@canal.example";
        Visitor citizen = enter("carga1@canal.example");
        new OpenInboxes(database, this::enter, footprint, report).idle(50);
        new OpenInboxes(database, this::enter, footprint, report).measure();
        Installation second = Installation.another("bench-second").asShipped();
        second.beside(installation).start();
        try {
            LiveDelays delays = new LiveDelays(database, works, report);
            delays.measure(
                    citizen,
                    List.of(
                            delays.told("at the same server", enter(desk)),
                            delays.told("at another server", enter(desk, second.address())),
                            delays.asking("with sockets refused", enter(desk))));
        } finally {
            second.halt();
        }
    }

    private Installation start(Path data, boolean loaded) throws Exception {
        if (!loaded && Files.exists(data)) {
            throw new IllegalStateException("half loaded, remove it: " + data);
        }
        Files.createDirectories(FOLDER);
        return Installation.demonstration()
                .asShipped()
                .setting("CANAL_PROXY", "127.0.0.1")
                .onPostgresql(
                        postgres -> {
                            postgres.setDataDirectory(data.toFile()).setCleanDataDirectory(false);
                            BenchData.SERVER.forEach(postgres::setServerConfig);
                        })
                .start();
    }

    private void load(Connection database) throws Exception {
        long start = System.nanoTime();
        ManyTickets.load(database, TICKETS);
        report.line("loading %d tickets: %.0f s", TICKETS, (System.nanoTime() - start) / 1e9);
        Files.createFile(FOLDER.resolve("loaded-" + TICKETS));
    }

    private void baseline() throws Exception {
        int port = URI.create(installation.databaseUrl().substring(5)).getPort();
        report.baseline(
                Baseline.rowsByKey(port, 10), Baseline.staticFile(installation.address(), 500));
    }

    /** One that fails is told at once and spoils the end, but not what is measured after it. */
    private void tryOut(Work work, Trial trial) throws Exception {
        try {
            trial.of(work);
        } catch (AssertionError e) {
            failed++;
            report.line("%-32s FAILED %s", work.name(), e.getMessage());
        }
    }

    /** What is done with each work. */
    private interface Trial {
        void of(Work work) throws Exception;
    }

    /**
     * A server that has run for a day is warm, so nothing counts before everything has been done a
     * thousand times or for most of a minute, and it itself right before.
     */
    private void warm(Work work) {
        repeat(work, WARM_TIMES, WARM_SECONDS);
    }

    private void repeat(Work work, int most, int seconds) {
        Visitor visitor = visitors.computeIfAbsent(work.account(), this::enter);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int done = 0; done < 3 || done < most && System.nanoTime() < end; done++) {
            work.does().accept(visitor);
        }
    }

    private void run(Work work) throws Exception {
        repeat(work, WARM_TIMES, AGAIN_SECONDS);
        Visitor visitor = visitors.get(work.account());
        double server = footprint.serverSeconds();
        double compiler = footprint.compilerSeconds();
        double database = footprint.databaseSeconds();
        double[] millis = new double[work.times()];
        visitor.lap();
        for (int i = 0; i < millis.length; i++) {
            work.does().accept(visitor);
            millis[i] = visitor.lap() / 1e6;
        }
        report.work(
                work,
                new Sample(millis),
                (footprint.serverSeconds() - server) * 1000 / millis.length,
                (footprint.compilerSeconds() - compiler) * 1000 / millis.length,
                (footprint.databaseSeconds() - database) * 1000 / millis.length);
    }

    private List<Visitor> people(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> enter("carga" + i + "@canal.example"))
                .toList();
    }

    /** Five a second at a steady pace. */
    private void arrivals() throws Exception {
        Arrivals steady = new Arrivals(people(ManyTickets.CITIZENS), works::submitAtOnce);
        Sample sample = steady.come(5, 60 * MINUTES);
        report.arrivals(5, MINUTES, sample, steady.failed());
        assertEquals(0, steady.failed());
    }

    /** As many as all of them manage together. */
    private void ceiling(String name, List<Visitor> people, Consumer<Visitor> filing)
            throws Exception {
        AtomicInteger done = new AtomicInteger();
        double server = footprint.serverSeconds();
        double compiler = footprint.compilerSeconds();
        double database = footprint.databaseSeconds();
        long start = System.nanoTime();
        long end = start + CEILING_SECONDS * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (Visitor one : people) {
            threads.add(
                    new Thread(
                            () -> {
                                while (System.nanoTime() < end) {
                                    filing.accept(one);
                                    done.incrementAndGet();
                                }
                            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        report.line(
                "ceiling, %s, %d people: %.1f submissions/s, each %.0f ms of the server (compiler"
                        + " %.0f) and %.0f ms of the database",
                name,
                people.size(),
                done.get() * 1e9 / (System.nanoTime() - start),
                (footprint.serverSeconds() - server) * 1000 / done.get(),
                (footprint.compilerSeconds() - compiler) * 1000 / done.get(),
                (footprint.databaseSeconds() - database) * 1000 / done.get());
    }

    private Visitor enter(String account) {
        return enter(account, installation.address());
    }

    private Visitor enter(String account, URI site) {
        Visitor visitor = new Visitor(site);
        visitor.from("198.51.100." + (1 + visitors.size() + account.hashCode() % 100 & 127));
        if (account.isEmpty()) {
            return visitor.with("demo-junaeb");
        }
        visitor.open("/login")
                .send(
                        "entrar",
                        Map.of(
                                "entrar:email:input",
                                account,
                                "entrar:password:input",
                                Browser.DEMO_PASSWORD,
                                "code",
                                AppCode.now()),
                        "entrar:enviar");
        return visitor;
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(installation.databaseUrl(), "postgres", "postgres");
    }

    /** Sends a statement as it is written: one with places for parameters can be explained. */
    private Connection explaining() throws Exception {
        Properties properties = new Properties();
        properties.put("user", "postgres");
        properties.put("password", "postgres");
        properties.put("preferQueryMode", "simple");
        return DriverManager.getConnection(installation.databaseUrl(), properties);
    }

    private static long pid(Path file) throws Exception {
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }
}
