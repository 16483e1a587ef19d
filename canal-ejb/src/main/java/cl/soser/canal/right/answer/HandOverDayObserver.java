package cl.soser.canal.right.answer;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.RightCaseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Puts the day of a hand-over on a case as soon as it is known whose data it is about. */
@ApplicationScoped
class HandOverDayObserver {

    @PersistenceContext EntityManager em;
    @Inject HandOverQuery handOverQuery;

    void on(@Observes RightCaseChanged event) {
        switch (event.kind()) {
            case IDENTIDAD_ACREDITADA,
                    REPRESENTACION_ACREDITADA,
                    ACREDITACION_RETIRADA,
                    FICHAS_ELEGIDAS -> {
                DataRightCase about = em.find(DataRightCase.class, event.caseId());
                about.handOverBy(handOverQuery.lastDay(about));
            }
            default -> {
                // says nothing of whose data it is
            }
        }
    }
}
