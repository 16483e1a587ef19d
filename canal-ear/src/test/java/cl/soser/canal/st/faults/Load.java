package cl.soser.canal.st.faults;

import cl.soser.canal.it.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/**
 * People who file one request after the other at a steady pace, whether those before them are
 * through or not, every third with a photograph, while somebody of the staff reads the inbox.
 */
final class Load {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** So many wait at most; whoever sees that queue does not join it. */
    private static final int MOST = Integer.getInteger("canal.test.waiting", 10);

    private static final String STAFF = "administradora@canal.example";

    private final Bed bed;
    private final int aSecond;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final AtomicLong end = new AtomicLong(Long.MAX_VALUE);
    private final Browser reader;
    private volatile long slowestPage;

    private Load(Bed bed, int aSecond) {
        this.bed = bed;
        this.aSecond = aSecond;
        reader = new Browser(bed.address()).from("198.51.100.7", PATIENCE);
    }

    static Load start(Bed bed, int aSecond) {
        Load load = new Load(bed, aSecond);
        load.clock.scheduleAtFixedRate(load::arrive, 0, 1_000_000 / aSecond, TimeUnit.MICROSECONDS);
        load.clock.scheduleWithFixedDelay(load::read, 0, 500, TimeUnit.MILLISECONDS);
        return load;
    }

    private void arrive() {
        if (attempts.stream().filter(one -> one.acknowledged() == 0).count() >= MOST) {
            return;
        }
        int serial = bed.nextSerial();
        Attempt attempt = new Attempt(bed, serial, serial % 3 == 0 ? photo(serial) : new byte[0]);
        attempts.add(attempt);
        people.execute(() -> attempt.insist(end::get));
    }

    /** So many more a second, for so long. */
    void burst(int more, Duration time) throws InterruptedException {
        ScheduledFuture<?> crowd =
                clock.scheduleAtFixedRate(this::arrive, 0, 1_000_000 / more, TimeUnit.MICROSECONDS);
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        crowd.cancel(false);
    }

    private void read() {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = reader.get("/gestion");
            if (answer.statusCode() / 100 == 3) {
                reader.signIn(STAFF, Browser.DEMO_PASSWORD, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception away) {
            // As long as nothing answers, nobody reads.
        } finally {
            slowestPage = Math.max(slowestPage, System.nanoTime() - start);
        }
    }

    /** Nobody comes any more; those who wait for an answer have so long to get one. */
    List<Attempt> stop(Duration patience) throws InterruptedException {
        clock.shutdownNow();
        clock.awaitTermination(patience.toSeconds(), TimeUnit.SECONDS); // who arrives now, begins
        end.set(System.nanoTime() + patience.toNanos());
        people.shutdown();
        people.awaitTermination(patience.toSeconds() + 60, TimeUnit.SECONDS);
        people.shutdownNow();
        return List.copyOf(attempts);
    }

    /**
     * Waits until so many were acknowledged after that moment.
     *
     * @return when the last of them was, of {@link System#nanoTime()}
     */
    long acknowledgedAfter(int many, long since, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            List<Long> found =
                    attempts.stream()
                            .map(Attempt::acknowledged)
                            .filter(one -> one > since)
                            .sorted()
                            .toList();
            if (found.size() >= many) {
                return found.get(many - 1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("fewer than " + many + " requests are acknowledged again");
    }

    /** Waits until all who came before that moment are acknowledged. */
    void caughtUp(long came, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (attempts.stream().anyMatch(one -> one.began() < came && one.acknowledged() == 0)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("who came before it still waits");
            }
            Thread.sleep(100);
        }
    }

    /** The mailbox of one who comes soon. */
    String nextMailbox(int after) {
        return bed.run() + "-" + (bed.serial() + after) + "@canal.example";
    }

    int aSecond() {
        return aSecond;
    }

    /** The longest that a page of the staff or one try took, in seconds. */
    double slowest() {
        return attempts.stream().mapToDouble(Attempt::slowest).reduce(slowestPage / 1e9, Math::max);
    }

    /** Unlike every other. */
    static byte[] photo(int serial) {
        BufferedImage noise = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(serial);
        for (int x = 0; x < noise.getWidth(); x++) {
            for (int y = 0; y < noise.getHeight(); y++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(noise, "png", png);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return png.toByteArray();
    }
}
