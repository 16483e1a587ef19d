package cl.soser.canal.web.shared.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How many bodies of requests may be arriving at one time, in all and from one network. A body that
 * comes byte by byte holds a thread of the server; so those that do hold a part of them alone, and
 * give way to others when no place is left.
 *
 * @see ArrivingBodies
 */
public final class BodyRation {

    /** The slowest network of a school is faster. */
    static final int BYTES_A_SECOND = 2048;

    /** Before that nobody is hurried, unless others wait for the place. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** However much it is. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long LOOK_MILLIS = 250;

    private final Part places;
    private final Part room;
    private final Duration patience;
    private final Object lock = new Object();
    private final Set<Arriving> arriving = new HashSet<>();
    private final List<String> waiting = new ArrayList<>();

    /** So many in all, and so many of one network. */
    record Part(int most, int mostOfOne) {

        boolean hasRoom(Collection<String> networks, String network) {
            return networks.size() < most && isLeftTo(networks, network);
        }

        /** Whether that network has less than its share. */
        boolean isLeftTo(Collection<String> networks, String network) {
            return networks.stream().filter(network::equals).count() < mostOfOne;
        }
    }

    /**
     * @param room who may wait for a place
     * @param patience when there is no place, one that is slow after this long is cut off
     */
    BodyRation(Part places, Part room, Duration patience) {
        this.places = places;
        this.room = room;
        this.patience = patience;
    }

    /** A place for the body that this thread reads; empty when there is none at this moment. */
    Optional<Arriving> begin(String network, Instant now) {
        synchronized (lock) {
            List<String> taken = arriving.stream().map(one -> one.network).toList();
            if (places.hasRoom(taken, network)) {
                Arriving one = new Arriving(network, now);
                arriving.add(one);
                return Optional.of(one);
            }
            boolean any = places.isLeftTo(taken, network);
            List<Arriving> others =
                    arriving.stream().filter(one -> any || one.network.equals(network)).toList();
            if (others.stream().noneMatch(one -> one.cut)) {
                others.stream()
                        .filter(one -> one.isSlow(now))
                        .min(Comparator.comparingLong(one -> one.bytesASecond(now)))
                        .ifPresent(Arriving::cut);
            }
            return Optional.empty();
        }
    }

    /** The same, and waits for one so long, if there is room to wait. */
    Optional<Arriving> begin(String network, Clock clock, Duration longest)
            throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (lock) {
            Optional<Arriving> place = begin(network, clock.instant());
            if (place.isPresent() || !room.hasRoom(waiting, network)) {
                return place;
            }
            waiting.add(network);
            try {
                while (place.isEmpty() && System.nanoTime() < end) {
                    TimeUnit.MILLISECONDS.timedWait(lock, LOOK_MILLIS);
                    place = begin(network, clock.instant());
                }
                return place;
            } finally {
                waiting.remove(network);
            }
        }
    }

    boolean isWaiting(String network) {
        synchronized (lock) {
            return waiting.contains(network);
        }
    }

    /** A body on its way. */
    public final class Arriving implements AutoCloseable {

        private final String network;
        private final Instant since;
        private final Thread reader = Thread.currentThread();
        private long bytes;
        private boolean reading;
        private boolean cut;

        private Arriving(String network, Instant since) {
            this.network = network;
            this.since = since;
        }

        /** Whether or not others wait. */
        public boolean isTooSlow(Instant now) {
            synchronized (lock) {
                Duration took = Duration.between(since, now);
                return took.compareTo(LONGEST) > 0
                        || took.compareTo(GRACE) > 0 && bytesASecond(now) < BYTES_A_SECOND;
            }
        }

        private boolean isSlow(Instant now) {
            return reading
                    && since.plus(patience).isBefore(now)
                    && bytesASecond(now) < BYTES_A_SECOND;
        }

        private long bytesASecond(Instant now) {
            return bytes / Math.max(1, Duration.between(since, now).toSeconds());
        }

        private void cut() {
            cut = true;
            reader.interrupt();
        }

        /**
         * From here to {@link #read} the thread does nothing but wait for the body; only there it
         * is interrupted, never while it writes what came.
         */
        public void reading() {
            synchronized (lock) {
                reading = true;
            }
        }

        /**
         * So much came. The thread forgets that it was interrupted.
         *
         * @return false if it was cut off
         */
        public boolean read(long more) {
            synchronized (lock) {
                reading = false;
                bytes += more;
                if (cut) {
                    Thread.interrupted();
                }
                return !cut;
            }
        }

        /** Gives the place back. */
        @Override
        public void close() {
            synchronized (lock) {
                arriving.remove(this);
                lock.notifyAll();
            }
        }
    }
}
