package cl.soser.canal.reporting.counts;

import cl.soser.canal.commitment.CommitmentChanged;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.shared.ServerTime;
import cl.soser.canal.survey.SurveyAnswered;
import cl.soser.canal.survey.SurveyAsked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;

/**
 * Surveys and corrective actions of a request are stored in other rows. This observer marks the
 * request as changed too, in the transaction of the change, so that readers of changes find it.
 */
@ApplicationScoped
class CaseChangeObserver {

    /** Not in JPQL, which would raise the ticket's version and conflict with other users. */
    private static final String CHANGED = "update ticket set changed_at = ?1 where ";

    private static final String ONE = CHANGED + "id = ?2";
    private static final String OF_REMEDY =
            CHANGED + "id in (select ticket_id from remedy_ticket where remedy_id = ?2)";

    @PersistenceContext EntityManager em;

    void on(@Observes SurveyAsked asked) {
        changed(em.createNativeQuery(ONE), asked.ticketId());
    }

    void on(@Observes SurveyAnswered answered) {
        changed(em.createNativeQuery(ONE), answered.ticketId());
    }

    void on(@Observes CommitmentChanged changed) {
        if (changed.type() == CommitmentType.ACCION) {
            changed(em.createNativeQuery(OF_REMEDY), changed.id());
        }
    }

    private static void changed(Query query, long id) {
        query.setParameter(1, Timestamp.from(ServerTime.now())).setParameter(2, id).executeUpdate();
    }
}
