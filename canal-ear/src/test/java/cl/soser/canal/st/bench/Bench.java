package cl.soser.canal.st.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The figures the README quotes, measured on a PostgreSQL with as many tickets as asked: the median
 * with one client and requests a second with eight. Prints a table and writes target/bench. Run by
 * server-config/bench.sh, never with the tests.
 */
class Bench {

    private static final String PASSWORD = Browser.DEMO_PASSWORD;
    private static final String SCHOOL = "Colegio Ejemplo Puerta del Sol";
    private static final int CLIENTS = 8;
    private static final int TICKETS = Integer.getInteger("bench.tickets", 100_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);

    private final AtomicInteger serial = new AtomicInteger();
    private final List<String> rows = new ArrayList<>();
    private Installation installation;

    @Test
    void measure() throws Exception {
        installation =
                Installation.current()
                        .setting("CANAL_PROXY", "127.0.0.1")
                        .start(new File("target/canal.ear"));
        ManyTickets.load(installation.databaseUrl(), "postgres", "postgres", TICKETS);

        if (Boolean.getBoolean("bench.sweep")) {
            sweep();
            write();
            return;
        }
        run("home", 500, new Visitor(installation.address()), visitor -> visitor.open("/"), false);
        Visitor administrator = signIn("administradora@canal.example");
        run(
                "inbox, 50 by due",
                100,
                administrator,
                v -> opened(v, "/gestion?bandeja=ABIERTAS", "CP-2024-"),
                true);
        run(
                "ticket",
                100,
                administrator,
                v -> opened(v, "/gestion/tickets/" + someTicket(), "Relato"),
                false);
        run(
                "word search",
                100,
                administrator,
                v ->
                        opened(
                                v,
                                "/gestion/buscar?q=palabra" + serial.incrementAndGet() % 500,
                                "CP-2024-"),
                false);
        run(
                "rule on all, words",
                10,
                administrator,
                v -> opened(v, "/admin/regla?id=5&dias=0", "Cuerpo extraño"),
                false);
        run(
                "rule on all, any",
                10,
                administrator,
                v -> opened(v, "/admin/regla?id=25&dias=0", "Todo lo demás"),
                false);
        run("saving a topic, whole", 30, administrator, this::rename, false);
        run("saving a notice, whole", 30, administrator, this::announce, false);
        run("submission, whole", 150, signIn("carga1@canal.example"), this::submit, true);
        write();
    }

    /** Ten thousand terms run out at once; and what a round costs when none has. */
    private void sweep() throws Exception {
        try (Connection database =
                        DriverManager.getConnection(
                                installation.databaseUrl(), "postgres", "postgres");
                Statement statement = database.createStatement()) {
            double[] idle = new double[50];
            for (int i = 0; i < idle.length; i++) {
                long start = System.nanoTime();
                for (String sql :
                        List.of(
                                "select ticket_number from ticket where next_milestone_at <="
                                        + " now() - interval '9 years' order by next_milestone_at"
                                        + " limit 200",
                                "select ticket_number from ticket where next_internal_at <= now()"
                                        + " - interval '9 years' order by next_internal_at limit 200",
                                "select distinct account_id from term_notice where told_at is"
                                        + " null and account_id < 0")) {
                    statement.executeQuery(sql).close();
                }
                idle[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(idle);
            statement.executeUpdate(
                    "update ticket set next_milestone = 100, next_milestone_at = now() where id in"
                            + " (select id from ticket where is_open and id > 1000000 order by id"
                            + " limit 10000)");
            long left = 10_000;
            long begun = 0;
            long start = System.nanoTime();
            while (left > 0 && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(10)) {
                try (var rows =
                        statement.executeQuery(
                                "select count(*) from ticket where next_milestone_at <= now() and"
                                        + " id > 1000000")) {
                    rows.next();
                    left = rows.getLong(1);
                }
                if (begun == 0 && left < 10_000) {
                    begun = System.nanoTime();
                }
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            assertEquals(0, left);
            rows.add(
                    String.format(
                            Locale.ROOT,
                            "{\"work\":\"sweep of 10000\",\"tickets\":%d,\"seconds\":%.1f,\"idle_ms\":%.2f}",
                            TICKETS,
                            seconds,
                            idle[idle.length / 2]));
            System.out.printf(
                    Locale.ROOT,
                    "sweep of 10,000 due among %d: %.1f s; idle round: %.2f ms%n",
                    TICKETS,
                    seconds,
                    idle[idle.length / 2]);
        }
    }

    private static void opened(Visitor visitor, String path, String proof) {
        assertTrue(visitor.open(path).page().contains(proof), path);
    }

    private String someTicket() {
        return String.format(Locale.ROOT, "CP-2024-%07d", 1 + serial.incrementAndGet() % TICKETS);
    }

    private Visitor signIn(String email) {
        Visitor visitor = new Visitor(installation.address());
        visitor.from("198.51.100." + (1 + serial.incrementAndGet() % 250));
        visitor.open("/login")
                .send(
                        "entrar",
                        Map.of("entrar:email:input", email, "entrar:password:input", PASSWORD),
                        "entrar:enviar");
        return visitor;
    }

    /** All four steps of the form, as a browser without scripts sends them. */
    private void submit(Visitor visitor) {
        int n = serial.incrementAndGet();
        visitor.from("10." + n / 60_000 % 250 + "." + n / 250 % 240 + "." + (1 + n % 250));
        visitor.open("/solicitudes/nueva")
                .send("f", named(Map.of("motive", "CONSULTA")), "f:seguir");
        Map<String, String> place =
                named(Map.of("schoolText", SCHOOL, "context", "SERVICIO_REGULAR"));
        place.put("f:schoolText:school", "RBD:99001");
        visitor.send("f", place, "f:seguir");
        visitor.send(
                "f",
                named(
                        Map.of(
                                "topic",
                                "BASICA_MEDIA",
                                "urgency",
                                "BAJA",
                                "subject",
                                "Consulta de carga " + n,
                                "detail",
                                "Quisiera saber a qué hora se sirve el desayuno. " + n)),
                "f:seguir");
        visitor.send("f", Map.of(), "f:enviar");
        assertTrue(visitor.page().contains("CP-"), () -> "no number at " + visitor.at());
    }

    /** The page opened, sent with another name, and shown again with its history. */
    private void rename(Visitor visitor) {
        String name = "PAE Celíaco " + serial.incrementAndGet();
        visitor.open("/admin/catalogo?que=TEMA&codigo=CELIACO")
                .send("nombre", Map.of("nombre:labelField:label", name), "nombre:guardar");
        assertTrue(visitor.page().contains(name), () -> "not saved at " + visitor.at());
    }

    /** A notice of its own, that nobody sees yet. */
    private void announce(Visitor visitor) {
        String title = "Aviso de carga " + serial.incrementAndGet();
        visitor.open("/admin/aviso")
                .send(
                        "aviso",
                        Map.of(
                                "aviso:titleField:title", title,
                                "aviso:bodyField:body", "Mañana se repone el agua.",
                                "aviso:severityField:severity", "INFORMA",
                                "aviso:audienceField:audience", "PORTAL",
                                "aviso:startsOnField:startsOn", "2040-01-01"),
                        "aviso:guardar");
        assertTrue(visitor.page().contains(title), () -> "not saved at " + visitor.at());
    }

    /** As the form calls its fields. */
    private static Map<String, String> named(Map<String, String> values) {
        Map<String, String> fields = new HashMap<>();
        values.forEach((name, value) -> fields.put("f:" + name + ":" + name, value));
        return fields;
    }

    /** A server that has run for a day is warm: twice the seconds go by before anything counts. */
    private void run(String name, int times, Visitor one, Consumer<Visitor> work, boolean together)
            throws Exception {
        long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(2L * SECONDS);
        while (System.nanoTime() < warm) {
            work.accept(one);
        }
        double[] millis = new double[times];
        one.lap();
        for (int i = 0; i < times; i++) {
            work.accept(one);
            millis[i] = one.lap() / 1e6;
        }
        Arrays.sort(millis);
        double rate = together ? rate(work, name.startsWith("submission")) : 0;
        rows.add(
                String.format(
                        Locale.ROOT,
                        "{\"work\":\"%s\",\"tickets\":%d,\"median_ms\":%.1f,\"p95_ms\":%.1f,\"per_second_with_%d\":%.1f}",
                        name,
                        TICKETS,
                        millis[times / 2],
                        millis[times * 95 / 100],
                        CLIENTS,
                        rate));
        System.out.printf(
                Locale.ROOT,
                "%-20s median %7.1f ms   p95 %7.1f ms   %s%n",
                name,
                millis[times / 2],
                millis[times * 95 / 100],
                together
                        ? String.format(Locale.ROOT, "%.1f/s with %d clients", rate, CLIENTS)
                        : "");
    }

    private double rate(Consumer<Visitor> work, boolean citizens) throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            visitors.add(
                    signIn(
                            citizens
                                    ? "carga" + (i + 2) + "@canal.example"
                                    : "administradora@canal.example"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Future<?>> running = new ArrayList<>();
        for (Visitor visitor : visitors) {
            running.add(
                    threads.submit(
                            () -> {
                                while (System.nanoTime() < end) {
                                    work.accept(visitor);
                                    done.incrementAndGet();
                                }
                            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private void write() throws IOException {
        Path folder = Path.of(System.getProperty("canal.root", ".."), "target", "bench");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("pages-" + TICKETS + ".json"),
                "[" + String.join(",\n", rows) + "]\n");
    }
}
