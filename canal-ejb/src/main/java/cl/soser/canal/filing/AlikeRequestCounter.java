package cl.soser.canal.filing;

import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * How many people wrote of one school, kind and topic, as they chose it; restricted requests are
 * left out.
 */
@ApplicationScoped
class AlikeRequestCounter {

    private static final String PEOPLE =
            """
            SELECT COUNT(DISTINCT t.person.id) FROM Ticket t
            WHERE t.school.id = :school AND t.enteredAt >= :since
              AND t.motive.code = :motive AND t.chosenTopic = :topic
              AND COALESCE(t.chosenSubtopic, '') = :subtopic
              AND t.restricted = FALSE AND t.status <> :annulled
              AND COALESCE(t.account, 0) <> :account""";

    @PersistenceContext EntityManager em;

    /**
     * @param account whose own do not count; any other number for none
     */
    long people(DraftValues typed, long school, Instant since, long account) {
        return em.createQuery(PEOPLE, Long.class)
                .setParameter("school", school)
                .setParameter("since", since)
                .setParameter("motive", typed.get(DraftField.MOTIVE))
                .setParameter("topic", typed.get(DraftField.TOPIC))
                .setParameter("subtopic", typed.get(DraftField.SUBTOPIC))
                .setParameter("annulled", TicketStatus.ANULADO)
                .setParameter("account", account)
                .getSingleResult();
    }
}
