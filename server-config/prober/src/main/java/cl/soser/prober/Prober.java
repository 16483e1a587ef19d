package cl.soser.prober;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** Runs until it is stopped; it writes its messages to the standard output. */
public final class Prober {

    private static final int LAST_WORDS_MILLIS = 8_000;

    private Prober() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Settings settings = Settings.read(System.in);
            try (Store store = new Store(settings.home())) {
                watch(settings, store);
            }
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("canal: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void watch(Settings settings, Store store)
            throws IOException, InterruptedException {
        log("watches " + settings.address() + " every " + settings.seconds() + " s");
        if (store.unreadable() > 0) {
            log(store.unreadable() + " lines of the record cannot be read and are left out");
        }
        Check last = store.watch().last();
        if (last != null && last.at().isAfter(Instant.now())) {
            log("the clock stands before the last check; nothing counts until " + last.at());
        }
        Site site = new Site(settings.address(), settings.key(), settings.patience());
        Alarm alarm = new Alarm(settings.ways(), store, Prober::log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(alarm)));
        alarm.goOn();
        Rounds rounds = new Rounds(settings, site, store, alarm, Prober::log);
        while (true) {
            rounds.at(Rounds.round(Instant.now(), settings.seconds()));
            Instant next =
                    Rounds.round(Instant.now(), settings.seconds()).plusSeconds(settings.seconds());
            TimeUnit.MILLISECONDS.sleep(
                    Math.max(1, ChronoUnit.MILLIS.between(Instant.now(), next)));
        }
    }

    /** prober.sh waits ten seconds for it. */
    private static void end(Alarm alarm) {
        try {
            alarm.finish(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void log(String what) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }
}
