package cl.soser.canal.attachment;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.attachment.FileStore.Content;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The register of contents. A content is registered before it is written, so an interrupted upload
 * leaves at most a marked row. The row is locked while the content is deleted, so an upload of the
 * same content either comes first and keeps it, or comes later and writes it again.
 */
@Stateless
public class StoredFileWorker {

    /** Longer than any upload takes. */
    static final Duration GRACE = Duration.ofHours(24);

    @PersistenceContext EntityManager em;
    @Inject FileStore store;
    @Inject Clock clock;

    /** Fails when another upload announces the same content for the first time at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public void announce(Content content) {
        Instant now = clock.instant();
        int known =
                em.createNamedQuery(StoredFile.MARK)
                        .setParameter("now", now)
                        .setParameter("hashes", List.of(content.sha256()))
                        .executeUpdate();
        if (known == 0) {
            em.persist(new StoredFile(content, now));
        }
    }

    /** A file refers to these contents as of this transaction. */
    @TransactionAttribute(MANDATORY)
    public void use(Collection<String> hashes) {
        int known =
                em.createNamedQuery(StoredFile.USE).setParameter("hashes", hashes).executeUpdate();
        if (known != hashes.size()) {
            throw new IllegalStateException("a content was forgotten while it was being received");
        }
    }

    /** A file no longer refers to them; whether another does is asked when the grace is over. */
    @TransactionAttribute(MANDATORY)
    public void release(Collection<String> hashes) {
        em.createNamedQuery(StoredFile.MARK)
                .setParameter("now", clock.instant())
                .setParameter("hashes", hashes)
                .executeUpdate();
    }

    /** Nobody receives this content until a scanner has passed it; it is the last to be scanned. */
    @TransactionAttribute(REQUIRES_NEW)
    public void quarantine(String sha256) {
        StoredFile file = em.find(StoredFile.class, sha256, LockModeType.PESSIMISTIC_WRITE);
        if (file != null) {
            file.quarantine(clock.instant());
        }
    }

    /** The contents in quarantine, those that wait longest first. */
    @TransactionAttribute(SUPPORTS)
    public List<String> quarantined(int limit) {
        return em.createNamedQuery(StoredFile.QUARANTINED, String.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ends its quarantine; a content that was deleted meanwhile needs nothing. */
    @TransactionAttribute(REQUIRES_NEW)
    public void scanned(String sha256, boolean clean) {
        StoredFile file = em.find(StoredFile.class, sha256, LockModeType.PESSIMISTIC_WRITE);
        if (file != null) {
            file.scanned(clean, clock.instant());
        }
    }

    @TransactionAttribute(SUPPORTS)
    public List<String> unused(int limit) {
        return em.createNamedQuery(StoredFile.UNUSED, String.class)
                .setParameter("before", clock.instant().minus(GRACE))
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Deletes row and content if they have no owner. Everything is asked after the row is locked,
     * so that an upload that announced the content a moment ago is seen. The content goes before
     * the commit; should that fail, the row stays marked and the next round finishes.
     */
    @TransactionAttribute(REQUIRES_NEW)
    public void forget(String sha256) {
        StoredFile file = em.find(StoredFile.class, sha256, LockModeType.PESSIMISTIC_WRITE);
        if (file == null || !file.isUnusedSince(clock.instant().minus(GRACE))) {
            return;
        }
        if (users(StoredFile.USERS, sha256)
                        + users(StoredFile.EXPORTS, sha256)
                        + users(StoredFile.RIGHTS, sha256)
                > 0) {
            file.keep();
            return;
        }
        em.remove(file);
        em.flush();
        try {
            store.delete(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long users(String query, String sha256) {
        return em.createNamedQuery(query, Long.class)
                .setParameter("sha256", sha256)
                .getSingleResult();
    }
}
