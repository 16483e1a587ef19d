package cl.soser.canal.paper.photo;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has a photograph read as soon as it is really there. */
@ApplicationScoped
class PhotoReadingObserver {

    @Inject PhotoReadingWorker photoReadingWorker;

    void on(@Observes(during = AFTER_SUCCESS) PhotoReceived event) {
        photoReadingWorker.readSoon(event.photo());
    }
}
