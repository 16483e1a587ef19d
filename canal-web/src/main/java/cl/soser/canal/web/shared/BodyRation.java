package cl.soser.canal.web.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How many bodies of requests may be arriving at one time, in all and from one network. A body that
 * comes byte by byte holds a thread of the server; so those that do hold a part of them alone.
 *
 * @see ArrivingBodies
 */
public final class BodyRation {

    private final int most;
    private final int mostOfOne;
    private final Duration patience;
    private final Object lock = new Object();
    private final Set<Arriving> arriving = new HashSet<>();

    /**
     * @param patience when there is no room, who has had this long is cut off; null where no thread
     *     may be interrupted
     */
    BodyRation(int most, int mostOfOne, Duration patience) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.patience = patience;
    }

    /** A place for the body that this thread reads; empty when there is none at this moment. */
    Optional<Arriving> begin(String network, Instant now) {
        synchronized (lock) {
            if (arriving.size() < most && of(network) < mostOfOne) {
                Arriving one = new Arriving(network, now, Thread.currentThread());
                arriving.add(one);
                return Optional.of(one);
            }
            if (patience != null) {
                arriving.stream()
                        .filter(one -> one.since.plus(patience).isBefore(now))
                        .forEach(Arriving::cut);
            }
            return Optional.empty();
        }
    }

    private long of(String network) {
        return arriving.stream().filter(one -> one.network.equals(network)).count();
    }

    /** A body on its way. */
    public final class Arriving implements AutoCloseable {

        private final String network;
        private final Instant since;
        private final Thread reader;
        private boolean cut;

        private Arriving(String network, Instant since, Thread reader) {
            this.network = network;
            this.since = since;
            this.reader = reader;
        }

        private void cut() {
            cut = true;
            reader.interrupt();
        }

        boolean isCut() {
            synchronized (lock) {
                return cut;
            }
        }

        /** Gives the place back; the thread forgets that it was interrupted. */
        @Override
        public void close() {
            synchronized (lock) {
                arriving.remove(this);
                if (cut) {
                    Thread.interrupted();
                }
            }
        }
    }
}
