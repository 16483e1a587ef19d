package cl.soser.canal.paper.photo;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Starts the reading of a photograph after its transaction has committed. */
@ApplicationScoped
class PhotoReadingObserver {

    @Inject PhotoReadingWorker photoReadingWorker;

    void on(@Observes(during = AFTER_SUCCESS) PhotoReceived event) {
        photoReadingWorker.readSoon(event.photo());
    }
}
