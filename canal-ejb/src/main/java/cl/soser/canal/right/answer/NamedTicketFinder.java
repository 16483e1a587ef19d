package cl.soser.canal.right.answer;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.shared.Plain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Requests whose text names the person whose data it is: a child, say, of whom there is no row
 * since somebody else wrote.
 */
@ApplicationScoped
class NamedTicketFinder {

    private static final int MOST = 20;

    private static final String NAMING =
            "SELECT t.number FROM TicketText x, Ticket t WHERE t.id = x.ticketId"
                    + " AND (x.folded LIKE :name OR x.folded LIKE :brief) ORDER BY t.id DESC";

    @PersistenceContext EntityManager em;

    /** Their numbers, the newest first; none for a name of one word. */
    List<String> naming(DataRightCase about) {
        List<String> words =
                Plain.words(
                        about.getHolder().representation().isOfAnother()
                                ? about.getHolder().name()
                                : about.getAsker().name());
        return words.size() < 2
                ? List.of()
                : em.createQuery(NAMING, String.class)
                        .setParameter("name", like(words))
                        .setParameter("brief", like(words.subList(0, 2)))
                        .setMaxResults(MOST)
                        .getResultList();
    }

    private static String like(List<String> words) {
        return "%" + String.join(" ", words) + "%";
    }
}
