package cl.soser.canal.account;

import java.time.Duration;

/**
 * Makes an answer take the same time whatever it found, so that time does not tell which addresses
 * have an account. Waits outside any transaction.
 */
final class Pace {

    private final long start = System.nanoTime();

    /** Returns when so much time has passed since this was made; at once when it already has. */
    void holdFor(Duration whole) {
        long left = start + whole.toNanos() - System.nanoTime();
        if (left > 0) {
            try {
                Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
