package cl.soser.canal.filing;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.configuration.ConfigurationChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what was configured at this server since it started: any of it may show in the form. */
@ApplicationScoped
class FormChangeObserver {

    private final AtomicInteger changes = new AtomicInteger();

    int changes() {
        return changes.get();
    }

    void on(@Observes(during = AFTER_SUCCESS) ConfigurationChanged changed) {
        changes.incrementAndGet();
    }
}
