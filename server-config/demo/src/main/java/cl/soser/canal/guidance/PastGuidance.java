package cl.soser.canal.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The notices and questions of the demonstration's portal, written without a caller. */
@ApplicationScoped
public class PastGuidance {

    @PersistenceContext EntityManager em;

    public void announce(AnnouncementContent text) {
        em.persist(new Announcement(text));
    }

    public void ask(FaqContent text, int place) {
        em.persist(new FaqEntry(text, place));
    }
}
