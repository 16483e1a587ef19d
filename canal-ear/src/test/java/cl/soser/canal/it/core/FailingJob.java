package cl.soser.canal.it.core;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;

/** Fails more often than a container forgives, and then works. */
@Singleton
@DependsOn("SchemaMigration")
@BackgroundJob
@TransactionAttribute(NOT_SUPPORTED)
public class FailingJob {

    public static final String NAME = "failing";

    private static final int FAILURES = 4;

    private int runs;

    /** Begins anew with its failures. */
    public void again() {
        runs = 0;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = NAME)
    public void look() {
        if (++runs <= FAILURES) {
            throw new IllegalStateException("failure " + runs);
        }
    }
}
