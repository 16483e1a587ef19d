package cl.soser.canal.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One value that many ask for and few change, kept for ten seconds: short enough that no server has
 * to tell another what it changed. What was read before a change on this server is given to nobody
 * after it, however long the reading took.
 *
 * @param <T> never changes once it is read
 */
public final class KeptBriefly<T> {

    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    /** With how many changes were known when its reading began. */
    private record Read<T>(T value, int changes, long at) {}

    private final Supplier<T> reading;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Read<T> last;

    /**
     * @param reading where the value is stored; several may read it at once
     */
    public KeptBriefly(Supplier<T> reading) {
        this.reading = reading;
    }

    public T get() {
        Read<T> known = last;
        int now = changes.get();
        if (known != null && known.changes() == now && System.nanoTime() - known.at() <= KEPT) {
            return known.value();
        }
        long at = System.nanoTime();
        T value = reading.get();
        last = new Read<>(value, now, at);
        return value;
    }

    /** As it was read last, however long ago; empty where it never was. Never reads, nor waits. */
    public Optional<T> last() {
        return Optional.ofNullable(last).map(Read::value);
    }

    /** To be called when what was changed here is committed. */
    public void change() {
        changes.incrementAndGet();
    }
}
