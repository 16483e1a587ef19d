package cl.soser.canal.guidance;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.configuration.ConfigurationChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Caches both lists for a few seconds, because the home page shows them to all visitors. Short
 * enough that no notification is needed when another server changes them.
 */
@ApplicationScoped
class GuidanceCache {

    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    record Lists(
            List<AnnouncementContent> announcements,
            List<FaqContent> questions,
            Optional<FaqContent> confidential,
            long readAt) {}

    @PersistenceContext EntityManager em;

    private volatile Lists lists;

    Lists lists() {
        Lists now = lists;
        if (now == null || System.nanoTime() - now.readAt() > KEPT) {
            now = read();
            lists = now;
        }
        return now;
    }

    /** What was changed here is seen here at once. */
    void on(@Observes(during = AFTER_SUCCESS) ConfigurationChanged changed) {
        lists = null;
    }

    private Lists read() {
        long readAt = System.nanoTime();
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
                questions.stream().filter(FaqEntry::isConfidential).findFirst().map(FaqEntry::text),
                readAt);
    }
}
