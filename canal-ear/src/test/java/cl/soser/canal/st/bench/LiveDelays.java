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
    private static final int KINDS = 3;
    private static final long PATIENCE = 30_000_000_000L;

    private final Connection database;
    private final Works works;
    private final Report report;

    LiveDelays(Connection database, Works works, Report report) {
        this.database = database;
        this.works = works;
        this.report = report;
    }

    /** A window that is told by a socket. */
    Page told(String name, Visitor desk) {
        Page page = new Page(name, desk);
        Matcher channel = CHANNEL.matcher(desk.open("/gestion?" + LIST).page());
        if (!channel.find()) {
            throw new AssertionError("no socket");
        }
        page.socket = desk.listen("/omnifaces.push/" + channel.group(), page);
        return page;
    }

    /** A window whose sockets are refused. */
    Page asking(String name, Visitor desk) {
        Page page = new Page(name, desk);
        page.browser.scheduleAtFixedRate(page::soon, POLL, POLL, TimeUnit.MILLISECONDS);
        return page;
    }

    /** Each change is waited for in all of them. */
    void measure(Visitor citizen, List<Page> pages) throws Exception {
        pages.forEach(Page::look);
        for (int i = 0; i < TRIALS; i++) {
            TimeUnit.MILLISECONDS.sleep(500 + ThreadLocalRandom.current().nextInt(2_500));
            pages.forEach(page -> page.before = page.drawn);
            long begin = System.nanoTime();
            String wanted = changed(i % KINDS, citizen, pages.get(0).shown);
            long from = i % KINDS == 0 ? System.nanoTime() : begin;
            for (Page page : pages) {
                page.await(i % KINDS, wanted, from);
            }
        }
        pages.forEach(Page::close);
        for (Page page : pages) {
            report.line(
                    "live, %-32s shown after: enters %s; taken %s; alert %s; all %s ms (median, worst)",
                    page.name,
                    said(page.took.get(0)),
                    said(page.took.get(1)),
                    said(page.took.get(2)),
                    said(page.took.stream().flatMap(List::stream).toList()));
        }
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
    final class Page implements WebSocket.Listener {

        private final String name;
        private final Visitor visitor;
        private final ScheduledExecutorService browser = Executors.newScheduledThreadPool(2);
        private final AtomicBoolean waiting = new AtomicBoolean();
        private final List<List<Double>> took =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private WebSocket socket;
        private String print = "";
        private int before;
        private volatile String shown = "";
        private volatile int drawn;
        private volatile long drawnAt;
        private volatile long asked;

        private Page(String name, Visitor visitor) {
            this.name = name;
            this.visitor = visitor;
        }

        private void await(int kind, String wanted, long from) throws Exception {
            while (drawn == before || !shown.contains(wanted)) {
                if (System.nanoTime() - from > PATIENCE) {
                    throw new AssertionError(name + " never shows " + kind + " " + wanted);
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
            took.get(kind).add((drawnAt - from) / 1e6);
        }

        private void close() {
            browser.shutdownNow();
            if (socket != null) {
                socket.abort();
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            soon();
            socket.request(1);
            return null;
        }

        private void soon() {
            if (waiting.compareAndSet(false, true)) {
                long since = (System.nanoTime() - asked) / 1_000_000;
                browser.schedule(
                        this::look,
                        Math.max(200, AGAIN - since) + ThreadLocalRandom.current().nextInt(SPREAD),
                        TimeUnit.MILLISECONDS);
            }
        }

        private void look() {
            try {
                String answer = visitor.read("/gestion/novedades?lista=si&" + LIST);
                asked = System.nanoTime();
                Matcher told = PRINT.matcher(answer);
                String now = told.find() ? told.group(1) : "";
                if (!now.equals(print)) {
                    shown = visitor.read("/gestion/filas?" + LIST);
                    drawnAt = System.nanoTime();
                    drawn++;
                }
                print = now;
            } finally {
                waiting.set(false);
            }
        }
    }
}
