package cl.soser.canal.st.bench;

import java.net.http.WebSocket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long after a request entered, was taken or became an alert an open list shows it: it is told
 * by a socket, or asks by itself, with the pauses of news.js, and is read again when it differs.
 */
final class LiveDelays {

    static final Pattern CHANNEL = Pattern.compile("gestion\\?[0-9a-f-]{36}");
    static final Pattern PRINT = Pattern.compile("\"huella\":(-?\\d+)");

    /** As in news.js, in milliseconds. */
    static final int AGAIN = 1_500;

    static final int SPREAD = 200;
    static final int POLL = 2_500;

    private static final Pattern NUMBER = Pattern.compile("CP-\\d{4}-\\d+");
    private static final String LIST = "bandeja=ABIERTAS&orden=INGRESO&sentido=desc";
    private static final int TRIALS = 60;
    private static final long PATIENCE = 30_000_000_000L;

    private final Connection database;
    private final Works works;
    private final Report report;

    LiveDelays(Connection database, Works works, Report report) {
        this.database = database;
        this.works = works;
        this.report = report;
    }

    /**
     * @param desk where the list is open
     * @param citizen where requests are filed, which may be another server
     */
    void measure(String name, Visitor desk, Visitor citizen, boolean sockets) throws Exception {
        Page page = new Page(desk);
        ScheduledExecutorService browser = page.browser;
        WebSocket socket = null;
        if (sockets) {
            Matcher channel = CHANNEL.matcher(desk.open("/gestion?" + LIST).page());
            if (!channel.find()) {
                throw new AssertionError("no socket");
            }
            socket = desk.listen("/omnifaces.push/" + channel.group(), page);
        } else {
            browser.scheduleAtFixedRate(page::soon, POLL, POLL, TimeUnit.MILLISECONDS);
        }
        page.look();
        List<Double> all = new ArrayList<>();
        List<List<Double>> kinds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < TRIALS; i++) {
            TimeUnit.MILLISECONDS.sleep(1_000 + ThreadLocalRandom.current().nextInt(3_000));
            double took = page.shows(i % 3, citizen);
            all.add(took);
            kinds.get(i % 3).add(took);
        }
        if (socket != null) {
            socket.abort();
        }
        browser.shutdownNow();
        report.line(
                "live, %-28s shown after: all %s; enters %s; taken %s; alert %s ms (median, worst)",
                name, said(all), said(kinds.get(0)), said(kinds.get(1)), said(kinds.get(2)));
    }

    private static String said(List<Double> millis) {
        Sample sample = new Sample(millis.stream().mapToDouble(Double::doubleValue).toArray());
        return "%d× %.0f, %.0f"
                .formatted(millis.size(), sample.percentile(0.5), sample.percentile(1));
    }

    private String changed(int kind, Visitor citizen, String shown) throws SQLException {
        if (kind == 0) {
            works.submit(citizen);
            Matcher number = NUMBER.matcher(citizen.page());
            return number.find() ? number.group() : "";
        }
        String change =
                kind == 1
                        ? "taken_by = (select min(id) from account)"
                        : "alert = true, attention = 0";
        List<String> numbers = NUMBER.matcher(shown).results().map(found -> found.group()).toList();
        try (PreparedStatement statement =
                database.prepareStatement(
                        "update ticket set changed_at = ?, last_moved_at = ?, "
                                + change
                                + " where ticket_number = ?")) {
            Timestamp now = new Timestamp(System.currentTimeMillis());
            statement.setTimestamp(1, now);
            statement.setTimestamp(2, now);
            statement.setString(
                    3, numbers.get(ThreadLocalRandom.current().nextInt(numbers.size())));
            statement.executeUpdate();
        }
        return "";
    }

    /** One window that shows its list. */
    private final class Page implements WebSocket.Listener {

        private final Visitor visitor;
        private final ScheduledExecutorService browser = Executors.newScheduledThreadPool(2);
        private final AtomicBoolean waiting = new AtomicBoolean();
        private String print = "";
        private volatile String shown = "";
        private volatile int drawn;
        private volatile long asked;

        Page(Visitor visitor) {
            this.visitor = visitor;
        }

        double shows(int kind, Visitor citizen) throws Exception {
            int before = drawn;
            long begin = System.nanoTime();
            String wanted = changed(kind, citizen, shown);
            long from = kind == 0 ? System.nanoTime() : begin;
            while (drawn == before || !shown.contains(wanted)) {
                if (System.nanoTime() - from > PATIENCE) {
                    throw new AssertionError("never shown: " + kind + " " + wanted);
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
            return (System.nanoTime() - from) / 1e6;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            soon();
            socket.request(1);
            return null;
        }

        void soon() {
            if (waiting.compareAndSet(false, true)) {
                long since = (System.nanoTime() - asked) / 1_000_000;
                browser.schedule(
                        this::look,
                        Math.max(200, AGAIN - since) + ThreadLocalRandom.current().nextInt(SPREAD),
                        TimeUnit.MILLISECONDS);
            }
        }

        void look() {
            try {
                String answer = visitor.read("/gestion/novedades?lista=si&" + LIST);
                asked = System.nanoTime();
                Matcher told = PRINT.matcher(answer);
                String now = told.find() ? told.group(1) : "";
                if (!now.equals(print)) {
                    shown = visitor.read("/gestion?" + LIST);
                    drawn++;
                }
                print = now;
            } finally {
                waiting.set(false);
            }
        }
    }
}
