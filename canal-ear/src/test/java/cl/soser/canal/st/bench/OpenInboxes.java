package cl.soser.canal.st.bench;

import java.net.http.WebSocket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two hundred lists are open and looked at while five tickets a second change: how soon each page
 * is told, and what it costs until it has looked whether its list shows it; and what fifty cost
 * while nothing changes. As in news.js, hints that come close together are one look.
 */
final class OpenInboxes {

    private static final List<String> PEOPLE =
            List.of("administradora", "operadora", "operaciones", "calidad", "logistica");
    private static final int OPEN = 200;
    private static final int SECONDS = 60;

    /** How often a list that is looked at is drawn again for its clocks alone, as in news.js. */
    private static final int IDLE_SECONDS = 120;

    private static final int CHANGES_A_SECOND = 5;
    private static final Pattern NUMBER = Pattern.compile("CP-\\d{4}-\\d+");
    private static final String LIST = "lista=si&bandeja=ABIERTAS";

    /** What the hint itself says of that list. */
    private static final Pattern LIST_TOLD =
            Pattern.compile(Pattern.quote('"' + LIST + '"') + ":\\{\"huella\":(-?\\d+)");

    private final Connection database;
    private final Function<String, Visitor> enter;
    private final Footprint footprint;
    private final Report report;
    private final Map<String, Long> changed = new ConcurrentHashMap<>();
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final List<Page> pages = new ArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger drawn = new AtomicInteger();
    private final ScheduledExecutorService browsers = Executors.newScheduledThreadPool(16);

    OpenInboxes(
            Connection database,
            Function<String, Visitor> enter,
            Footprint footprint,
            Report report) {
        this.database = database;
        this.enter = enter;
        this.footprint = footprint;
        this.report = report;
    }

    /** What so many lists cost that are open and looked at while nothing changes. */
    void idle(int desks) throws Exception {
        double without = rest();
        List<WebSocket> sockets = open(desks);
        double with = rest();
        sockets.forEach(WebSocket::abort);
        report.line(
                "%d open inboxes, nothing changes: %.1f %% of one processor; none open: %.1f %%",
                desks, with, without);
    }

    /** Percent of one processor that server and database take for a while, each list drawn once. */
    private double rest() throws Exception {
        double before = footprint.serverSeconds() + footprint.databaseSeconds();
        long begin = System.nanoTime();
        int drawing = pages.size();
        for (int i = 0; i < drawing; i++) {
            pages.get(i).again();
            TimeUnit.MILLISECONDS.sleep(IDLE_SECONDS * 1000L / drawing);
        }
        if (drawing == 0) {
            TimeUnit.SECONDS.sleep(IDLE_SECONDS / 4);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return (footprint.serverSeconds() + footprint.databaseSeconds() - before) / seconds * 100;
    }

    void measure() throws Exception {
        List<WebSocket> sockets = open(OPEN);
        List<String> open = open();
        change(open, 5);
        millis.clear();
        looks.set(0);
        drawn.set(0);
        double before = footprint.serverSeconds() + footprint.databaseSeconds();
        change(open, SECONDS);
        double spent = footprint.serverSeconds() + footprint.databaseSeconds() - before;
        TimeUnit.SECONDS.sleep(3);
        browsers.shutdownNow();
        sockets.forEach(WebSocket::abort);
        told(spent);
    }

    private List<WebSocket> open(int desks) {
        pages.clear();
        List<WebSocket> sockets = new ArrayList<>();
        for (String who : PEOPLE) {
            Visitor visitor = enter.apply(who + "@canal.example").open("/gestion?bandeja=ABIERTAS");
            Matcher channel = LiveDelays.CHANNEL.matcher(visitor.page());
            if (!channel.find()) {
                throw new AssertionError("no socket on the page of " + who);
            }
            for (int i = 0; i < desks / PEOPLE.size(); i++) {
                Page page = new Page(visitor, channel.group());
                pages.add(page);
                sockets.add(visitor.listen("/omnifaces.push/" + channel.group(), page));
            }
        }
        return sockets;
    }

    private void told(double spent) {
        Sample told = new Sample(millis.stream().mapToDouble(Double::doubleValue).toArray());
        report.line(
                "%d open inboxes, %d changes/s: told %d times, p50 %.0f ms, p95 %.0f ms, worst %.0f ms;"
                        + " %.1f looks/s, %.1f drawn again/s; %.0f %% of one processor",
                OPEN,
                CHANGES_A_SECOND,
                told.millis().length,
                told.percentile(0.5),
                told.percentile(0.95),
                told.percentile(1),
                looks.get() / (double) SECONDS,
                drawn.get() / (double) SECONDS,
                spent / SECONDS * 100);
    }

    private List<String> open() throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select ticket_number from ticket where is_open and not restricted"
                                        + " order by id desc limit 25000")) {
            while (found.next()) {
                numbers.add(found.getString(1));
            }
        }
        return numbers;
    }

    private void change(List<String> numbers, int seconds) throws Exception {
        try (PreparedStatement statement =
                database.prepareStatement(
                        "update ticket set changed_at = ? where ticket_number = ?")) {
            long begin = System.nanoTime();
            for (int i = 0; i < seconds * CHANGES_A_SECOND; i++) {
                String number = numbers.get(ThreadLocalRandom.current().nextInt(numbers.size()));
                statement.setTimestamp(1, new Timestamp(System.currentTimeMillis()));
                statement.setString(2, number);
                changed.put(number, System.nanoTime());
                statement.executeUpdate();
                long next = begin + (i + 1) * 1_000_000_000L / CHANGES_A_SECOND;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
            }
        }
    }

    /** One window that shows its list. */
    private final class Page implements WebSocket.Listener {

        private final Visitor visitor;
        private final String channel;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private final StringBuilder text = new StringBuilder();
        private volatile String told = "";
        private String print = "";
        private long asked;

        Page(Visitor visitor, String channel) {
            this.visitor = visitor;
            this.channel = channel;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                long now = System.nanoTime();
                Matcher number = NUMBER.matcher(text.substring(0, text.indexOf("esperan") + 1));
                while (number.find()) {
                    Long when = changed.get(number.group());
                    if (when != null) {
                        millis.add((now - when) / 1e6);
                    }
                }
                if (text.indexOf("cambios") >= 0) {
                    Matcher list = LIST_TOLD.matcher(text);
                    told = list.find() ? list.group(1) : "";
                    soon();
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void soon() {
            if (waiting.compareAndSet(false, true)) {
                long since = (System.nanoTime() - asked) / 1_000_000;
                long wait =
                        Math.max(200, LiveDelays.AGAIN - since)
                                + ThreadLocalRandom.current().nextInt(LiveDelays.SPREAD);
                browsers.schedule(this::look, wait, TimeUnit.MILLISECONDS);
            }
        }

        /** What it does within IDLE_SECONDS: four times its socket is opened anew. */
        void again() {
            for (int i = 0; i < 4; i++) {
                visitor.listen("/omnifaces.push/" + channel, new WebSocket.Listener() {}).abort();
                visitor.read("/gestion/novedades?" + LIST);
            }
            visitor.read("/gestion/filas?bandeja=ABIERTAS");
        }

        private void look() {
            asked = System.nanoTime();
            String now = told.isEmpty() ? ask() : told;
            if (!print.isEmpty() && !print.equals(now)) {
                drawn.incrementAndGet();
                visitor.read("/gestion/filas?bandeja=ABIERTAS");
            }
            print = now;
            waiting.set(false);
        }

        private String ask() {
            looks.incrementAndGet();
            Matcher answer = LiveDelays.PRINT.matcher(visitor.read("/gestion/novedades?" + LIST));
            return answer.find() ? answer.group(1) : "";
        }
    }
}
