package cl.soser.canal.shared.health;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The looks at one need. What answers "no" is not met. What does not answer in time is asked a
 * second time, because a machine may be busy for a moment; then what waits for it is given up.
 */
class NeedProbe {

    /** Each look waits two seconds. */
    private static final Duration IN_TIME = Duration.ofMillis(1500);

    private static final int PATIENCE = 2;

    private final Need need;
    private final Write write;
    private final ServerHealth serverHealth;
    private final Runnable giveUp;
    private final LongSupplier nanos;
    private int silences;

    /** Something small, written for real. */
    interface Write {
        void run() throws Exception;
    }

    NeedProbe(Need need, Write write, ServerHealth serverHealth, Runnable giveUp) {
        this(need, write, serverHealth, giveUp, System::nanoTime);
    }

    /** With another counter of nanoseconds. */
    NeedProbe(
            Need need,
            Write write,
            ServerHealth serverHealth,
            Runnable giveUp,
            LongSupplier nanos) {
        this.need = need;
        this.write = write;
        this.serverHealth = serverHealth;
        this.giveUp = giveUp;
        this.nanos = nanos;
    }

    void look() {
        do {
            long began = nanos.getAsLong();
            try {
                write.run();
                silences = 0;
                serverHealth.met(need);
            } catch (Exception e) {
                boolean slow = nanos.getAsLong() - began > IN_TIME.toNanos();
                notMet(OutageReason.ofLook(e, slow), e);
            }
        } while (silences > 0 && silences < PATIENCE);
    }

    private void notMet(OutageReason reason, Exception e) {
        silences = reason == OutageReason.SILENT ? silences + 1 : 0;
        // Without a connection for us there may still be one for others.
        if (reason != OutageReason.BUSY && (silences == 0 || silences >= PATIENCE)) {
            serverHealth.unmet(need, reason, e);
        }
        if (silences == PATIENCE) {
            giveUp.run();
        }
    }
}
