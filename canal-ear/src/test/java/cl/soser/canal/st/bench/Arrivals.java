package cl.soser.canal.st.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * People who come when they come, whether those before them are through or not: each one's time
 * runs from the moment they came, so that a queue is seen.
 */
final class Arrivals {

    private final BlockingQueue<Visitor> free;
    private final Consumer<Visitor> does;
    private final List<Double> millis = new ArrayList<>();
    private final AtomicInteger failed = new AtomicInteger();

    Arrivals(List<Visitor> visitors, Consumer<Visitor> does) {
        this.free = new ArrayBlockingQueue<>(visitors.size(), false, visitors);
        this.does = does;
    }

    /** So many a second for so many seconds; returns when the last is through. */
    Sample come(int aSecond, int seconds) throws InterruptedException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        ExecutorService people = Executors.newCachedThreadPool();
        long step = TimeUnit.SECONDS.toNanos(1) / aSecond;
        long start = System.nanoTime();
        for (int i = 0; i < aSecond * seconds; i++) {
            long due = start + i * step;
            clock.schedule(
                    () -> people.execute(() -> one(due)),
                    due - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
        }
        clock.shutdown();
        clock.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
        people.shutdown();
        people.awaitTermination(2, TimeUnit.MINUTES);
        return new Sample(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    int failed() {
        return failed.get();
    }

    private void one(long due) {
        Visitor visitor = null;
        try {
            visitor = free.take();
            does.accept(visitor);
            synchronized (millis) {
                millis.add((System.nanoTime() - due) / 1e6);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError e) {
            failed.incrementAndGet();
            System.err.println("failed: " + e.getMessage());
        } finally {
            if (visitor != null) {
                free.add(visitor);
            }
        }
    }
}
