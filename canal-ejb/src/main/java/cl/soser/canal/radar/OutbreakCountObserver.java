package cl.soser.canal.radar;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.ticket.live.OpenListCache;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** An outbreak that came or was decided here is counted anew at once. */
@Dependent
class OutbreakCountObserver {

    @Inject OpenListCache openListCache;

    void on(@Observes(during = AFTER_SUCCESS) OutbreakNoticed noticed) {
        openListCache.forget();
    }

    void on(@Observes(during = AFTER_SUCCESS) OutbreakDecided decided) {
        openListCache.forget();
    }
}
