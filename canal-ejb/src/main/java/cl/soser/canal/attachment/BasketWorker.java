package cl.soser.canal.attachment;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of files that wait, each written in a transaction of its own once its content is safe.
 * {@link AttachmentService} decides who may.
 */
@Stateless
public class BasketWorker {

    @PersistenceContext EntityManager em;
    @Inject StoredFileWorker storedFileWorker;
    @Inject Clock clock;

    /** Fails when another upload takes the same place of the basket at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public AttachmentRow place(CheckedFile file, Basket basket, Long account) {
        return place(file, basket, account, in(basket));
    }

    /**
     * The same, unless another upload of the same bytes came first, perhaps at this moment: then
     * both want the same place, and whoever fails finds the other's file the next time. The basket
     * is read once: read again for a free place, it could hold by then what it did not before.
     */
    @TransactionAttribute(REQUIRES_NEW)
    public AttachmentRow placeOnce(CheckedFile file, Basket basket, Long account) {
        List<Attachment> there = in(basket);
        return same(there, file.original().sha256())
                .orElseGet(() -> place(file, basket, account, there));
    }

    private AttachmentRow place(
            CheckedFile file, Basket basket, Long account, List<Attachment> there) {
        var attachment = new Attachment(file, basket, freeSlot(there), account, clock.instant());
        storedFileWorker.use(file.hashes());
        em.persist(attachment);
        return attachment.row();
    }

    /** A file with these bytes that is in the basket already. */
    @TransactionAttribute(SUPPORTS)
    public Optional<AttachmentRow> same(Basket basket, String sha256) {
        return same(in(basket), sha256);
    }

    private static Optional<AttachmentRow> same(List<Attachment> there, String sha256) {
        return there.stream()
                .filter(one -> sha256.equals(one.getOriginalSha256()))
                .map(Attachment::row)
                .findFirst();
    }

    @TransactionAttribute(SUPPORTS)
    public List<Long> expired(int limit) {
        return em.createNamedQuery(Attachment.EXPIRED, Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Unless it was adopted meanwhile. */
    @TransactionAttribute(REQUIRES_NEW)
    public void discard(long id) {
        Attachment attachment = em.find(Attachment.class, id);
        if (attachment == null) {
            return;
        }
        int gone =
                em.createNamedQuery(Attachment.DISCARD)
                        .setParameter("id", id)
                        .setParameter("now", clock.instant())
                        .executeUpdate();
        if (gone == 1) {
            storedFileWorker.release(attachment.hashes());
        }
    }

    private static int freeSlot(List<Attachment> there) {
        Set<Integer> taken = there.stream().map(a -> (int) a.getSlot()).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, Basket.PLACES)
                .filter(slot -> !taken.contains(slot))
                .findFirst()
                .orElseThrow(() -> new NotAllowedException("file.tooMany", Basket.PLACES));
    }

    private List<Attachment> in(Basket basket) {
        return em.createNamedQuery(Attachment.OF_BASKET, Attachment.class)
                .setParameter("basket", basket.hash())
                .getResultList();
    }
}
