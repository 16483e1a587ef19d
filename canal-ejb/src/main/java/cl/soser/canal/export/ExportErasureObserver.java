package cl.soser.canal.export;

import cl.soser.canal.personaldata.PersonalTaskEnded;
import cl.soser.canal.personaldata.PersonalTaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Lists made before somebody was erased may name them: they expire with the erasure. Whoever needs
 * one asks for it again.
 */
@ApplicationScoped
class ExportErasureObserver {

    @Inject ExportWorker exportWorker;

    void on(@Observes PersonalTaskEnded event) {
        if (event.kind() == PersonalTaskKind.SUPRESION) {
            exportWorker.expireAll();
        }
    }
}
