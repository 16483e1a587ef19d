package cl.soser.canal.guidance;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.configuration.ConfigurationChanged;
import cl.soser.canal.shared.KeptBriefly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Caches both lists for a few seconds, because the home page shows them to all visitors. */
@ApplicationScoped
class GuidanceCache {

    record Lists(
            List<AnnouncementContent> announcements,
            List<FaqContent> questions,
            Optional<FaqContent> confidential) {}

    @PersistenceContext EntityManager em;

    private final KeptBriefly<Lists> lists = new KeptBriefly<>(this::read);

    Lists lists() {
        return lists.get();
    }

    /** What was changed here is seen here at once. */
    void on(@Observes(during = AFTER_SUCCESS) ConfigurationChanged changed) {
        lists.change();
    }

    private Lists read() {
        List<FaqEntry> questions =
                em.createNamedQuery(FaqEntry.ALL, FaqEntry.class)
                        .getResultStream()
                        .filter(one -> !one.isRetired())
                        .toList();
        return new Lists(
                em.createNamedQuery(Announcement.ALL, Announcement.class)
                        .getResultStream()
                        .filter(one -> !one.isRetired())
                        .map(Announcement::text)
                        .toList(),
                questions.stream().map(FaqEntry::text).toList(),
                questions.stream()
                        .filter(FaqEntry::isConfidential)
                        .findFirst()
                        .map(FaqEntry::text));
    }
}
