package cl.soser.prober;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Alerts somebody by the ways that the installation names, none of which depends on the channel.
 * Each way goes by itself, and is tried again for an hour where it fails. What is owed is in the
 * store before anything is tried and leaves it when it has arrived.
 */
final class Alarm {

    private static final int TRIES = 60;

    /** One way to reach somebody. */
    interface Way {
        /** One word, by which the record knows it. */
        String name();

        void tell(Message message) throws FailedException, InterruptedException;
    }

    /** What is told: a subject, and more in a sentence or two. */
    record Message(String subject, String text) {}

    /** It did not reach anybody, for the reason that is its message. */
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;

        FailedException(String why) {
            super(why);
        }
    }

    private final List<Way> ways;
    private final Store store;
    private final Consumer<String> log;

    /** Of this process, for its end. */
    private final Object lock = new Object();

    private int talking;

    Alarm(List<Way> ways, Store store, Consumer<String> log) {
        this.ways = ways;
        this.store = store;
        this.log = log;
    }

    /** Does not wait: the next round is due. */
    void raise(Instant since, Message message) throws IOException {
        for (Way way : ways) {
            OwedCall call = new OwedCall(since, way.name(), message);
            store.owe(call);
            start(way, call);
        }
    }

    /** Makes the calls that an earlier process was stopped in. */
    void goOn() throws IOException {
        for (OwedCall call : store.owed()) {
            for (Way way : ways) {
                if (way.name().equals(call.way())) {
                    log.accept("is still owed by " + call.way() + ": " + call.message().text());
                    start(way, call);
                }
            }
        }
    }

    /** Before the process ends: who is being told just now is told. */
    void finish(long patienceMillis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        synchronized (lock) {
            for (long left = patienceMillis; talking > 0 && left > 0; ) {
                lock.wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        }
    }

    private void start(Way way, OwedCall call) {
        Thread caller = new Thread(() -> insist(way, call), "alarm");
        caller.setDaemon(true);
        caller.start();
    }

    private void insist(Way way, OwedCall call) {
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                if (isTold(way, call)) {
                    return;
                }
                TimeUnit.MINUTES.sleep(1);
            }
            store.settle(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.accept("the record cannot be written: " + e.getMessage());
        }
    }

    private boolean isTold(Way way, OwedCall call) throws IOException, InterruptedException {
        talk(1);
        try {
            way.tell(call.message());
            store.settle(call);
            return true;
        } catch (FailedException e) {
            log.accept(e.getMessage());
            return false;
        } finally {
            talk(-1);
        }
    }

    private void talk(int more) {
        synchronized (lock) {
            talking += more;
            lock.notifyAll();
        }
    }
}
