package cl.soser.prober;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Alerts somebody by the ways that the installation names, none of which depends on the channel.
 * Each way goes by itself, and is tried again for an hour where it fails.
 */
final class Alarm {

    private static final int TRIES = 60;

    /** One way to reach somebody. */
    interface Way {
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

    private final Iterable<Way> ways;
    private final Consumer<String> log;

    Alarm(Iterable<Way> ways, Consumer<String> log) {
        this.ways = ways;
        this.log = log;
    }

    /** Does not wait: the next round is due. */
    void raise(Message message) {
        for (Way way : ways) {
            Thread caller = new Thread(() -> insist(way, message), "alarm");
            caller.setDaemon(true);
            caller.start();
        }
    }

    private void insist(Way way, Message message) {
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                try {
                    way.tell(message);
                    return;
                } catch (FailedException e) {
                    log.accept(e.getMessage());
                }
                TimeUnit.MINUTES.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
