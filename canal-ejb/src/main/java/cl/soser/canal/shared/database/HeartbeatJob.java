package cl.soser.canal.shared.database;

import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;

/**
 * Shows that this server's timers run; without them no deadline is watched and no mail leaves.
 * Measured by the machine's own counter, so that no change of the clock can look like a standstill.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeartbeatJob {

    private volatile long last = System.nanoTime();

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false, info = "heartbeat")
    void beat() {
        last = System.nanoTime();
    }

    /** How long ago a timer last ran. */
    @PermitAll
    @OpenToAll("The health page has no caller; it reads one duration.")
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - last);
    }
}
