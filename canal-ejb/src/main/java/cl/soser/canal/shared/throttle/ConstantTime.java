package cl.soser.canal.shared.throttle;

import java.time.Duration;

/**
 * Makes a response take the same time for any result, so that the response time does not disclose
 * which addresses have an account, or which requests exist. Waits outside any transaction.
 */
public final class ConstantTime {

    private final long start = System.nanoTime();

    /**
     * Returns at the next whole number of steps since this was made: usually the first; a busy
     * server that needs longer discloses only the number of steps.
     */
    public void holdFor(Duration step) {
        long left = step.toNanos() - (System.nanoTime() - start) % step.toNanos();
        if (left > 0) {
            try {
                Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
