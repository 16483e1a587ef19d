package cl.soser.canal.reporting;

import cl.soser.canal.commitment.CommitmentChanged;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.shared.ServerTime;
import cl.soser.canal.survey.SurveyAnswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;

/**
 * Survey answers and corrective actions of a request are stored in other rows. This observer marks
 * the request as changed too, in the transaction of the change, so that readers of changes find it.
 */
@ApplicationScoped
class ChangeWatch {

    /** Not in JPQL, which would raise the ticket's version and conflict with other users. */
    private static final String SQL = "update ticket set changed_at = ?1 where ";

    @PersistenceContext EntityManager em;

    void on(@Observes SurveyAnswered answered) {
        changed("id = ?2", answered.ticket());
    }

    void on(@Observes CommitmentChanged changed) {
        if (changed.type() == CommitmentType.ACCION) {
            changed(
                    "id in (select ticket_id from remedy_ticket where remedy_id = ?2)",
                    changed.id());
        }
    }

    private void changed(String which, long id) {
        em.createNativeQuery(SQL + which)
                .setParameter(1, Timestamp.from(ServerTime.now()))
                .setParameter(2, id)
                .executeUpdate();
    }
}
