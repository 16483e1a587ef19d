package cl.soser.canal.st.faults;

import cl.soser.canal.it.Browser;
import cl.soser.canal.st.abuse.Complaint;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/**
 * People at a site that is not to fail anybody: visitors, somebody of the staff who reads, somebody
 * who files requests with a photograph. Each answer is looked at, and nobody tries again.
 */
final class Crowd implements AutoCloseable {

    private static final String STAFF = "administradora@canal.example";

    private final String run = "gente-" + Long.toHexString(System.nanoTime());
    private final URI site;
    private final SSLContext trust;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(8);
    private final List<String> failed = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger signedOut = new AtomicInteger();
    private final AtomicInteger serial = new AtomicInteger();
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final AtomicLong lastGood = new AtomicLong(System.nanoTime());
    private final AtomicLong longestGap = new AtomicLong();
    private final Browser reader;

    private Crowd(URI site, SSLContext trust) throws Exception {
        this.site = site;
        this.trust = trust;
        reader = new Browser(site, trust);
        if (reader.signIn(STAFF, Browser.DEMO_PASSWORD, "").statusCode() != 302) {
            throw new AssertionError(STAFF + " does not enter");
        }
    }

    /** Some twenty requests a second, by different people. */
    static Crowd at(URI site, SSLContext trust) throws Exception {
        Crowd crowd = new Crowd(site, trust);
        Browser visitor = new Browser(site, trust);
        crowd.every(200, () -> crowd.ask("/", new Browser(site, trust).get("/")));
        crowd.every(100, () -> crowd.ask("/ayuda", visitor.get("/ayuda")));
        crowd.every(200, () -> crowd.ask("/api", visitor.get("/api/v1/tickets")));
        crowd.every(250, crowd::read);
        crowd.every(11_000, crowd::file);
        return crowd;
    }

    private void every(long millis, Callable<?> one) {
        clock.scheduleWithFixedDelay(() -> attempt(one), 0, millis, TimeUnit.MILLISECONDS);
    }

    private void attempt(Callable<?> one) {
        long began = System.currentTimeMillis();
        try {
            one.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | AssertionError e) {
            if (!clock.isShutdown()) {
                failed.add(began + " " + e);
            }
        }
    }

    private HttpResponse<String> ask(String what, HttpResponse<String> answer) {
        asked.incrementAndGet();
        if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
            throw new IllegalStateException(what + " is answered with " + answer.statusCode());
        }
        long now = System.nanoTime();
        long before = lastGood.getAndSet(now);
        longestGap.accumulateAndGet(now - before, Math::max);
        return answer;
    }

    private Void read() throws Exception {
        if (ask("/gestion", reader.get("/gestion")).statusCode() != 200) {
            signedOut.incrementAndGet();
            reader.signIn(STAFF, Browser.DEMO_PASSWORD, "");
        }
        return null;
    }

    private Void file() throws Exception {
        String mailbox = run + "-" + serial.incrementAndGet() + "@canal.example";
        Browser person = new Browser(site, trust);
        Map<String, String> fields = new TreeMap<>(Complaint.fields(mailbox));
        Complaint.keep(person, fields);
        ask("/archivos", person.upload("foto.png", "image/png", Load.photo(serial.get())));
        HttpResponse<String> sent = ask("the form", Complaint.press(person, fields));
        if (!person.target(sent).equals("/solicitudes/recibida")) {
            throw new IllegalStateException("a request is answered with " + sent.statusCode());
        }
        acknowledged.add(mailbox);
        return null;
    }

    int asked() {
        return asked.get();
    }

    /** When it began, and what came of it, for each that failed. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    int signedOut() {
        return signedOut.get();
    }

    /** The mailboxes whose request was acknowledged. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Until when nobody was answered well, of those who asked since the last call, in seconds. */
    double longestGap() {
        return longestGap.getAndSet(0) / 1e9;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            clock.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
