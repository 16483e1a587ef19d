package cl.soser.canal.paper.photo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.attachment.FileStore;
import cl.soser.canal.paper.PaperSheetCode;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Reads the QR codes of a photograph after it has arrived, outside any transaction and without a
 * user who waits. If a restart interrupts this, the next round reads the photograph, on any server.
 * Only one reading is kept if a photograph is read twice.
 */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class PhotoReadingWorker {

    private static final Logger LOG = Logger.getLogger(PhotoReadingWorker.class.getName());
    private static final int BATCH = 20;

    /** So that one node looks at a photograph once, which takes seconds where there is no code. */
    private static final List<Lock> ONE_AT_A_TIME =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

    @PersistenceContext EntityManager em;
    @Inject FileStore store;
    @Inject QrReader reader;
    @Inject PaperSheetReadingWorker paperSheetReadingWorker;

    @Asynchronous
    public void readSoon(long photo) {
        read(photo);
    }

    /** Photographs that were not read yet. */
    public void readTheRest() {
        em.createNamedQuery(PaperPhoto.UNREAD, Long.class)
                .setParameter("waiting", PhotoState.ESPERA)
                .setMaxResults(BATCH)
                .getResultList()
                .forEach(this::read);
    }

    /**
     * Reads one that was not read yet, or waits for the thread that reads it; false if it must wait
     * longer.
     */
    public boolean read(long id) {
        Lock one = lock(id);
        one.lock();
        try {
            return look(id);
        } finally {
            one.unlock();
        }
    }

    /** The same without waiting. */
    public boolean readUnlessBusy(long id) {
        Lock one = lock(id);
        if (!one.tryLock()) {
            return false;
        }
        try {
            return look(id);
        } finally {
            one.unlock();
        }
    }

    private static Lock lock(long id) {
        return ONE_AT_A_TIME.get(Math.floorMod(id, ONE_AT_A_TIME.size()));
    }

    private boolean look(long id) {
        PaperPhoto photo = em.find(PaperPhoto.class, id);
        if (photo == null || photo.getReadAt() != null || photo.getImage() == null) {
            return true;
        }
        try (InputStream image = store.open(photo.getImage())) {
            paperSheetReadingWorker.keep(id, codes(image.readAllBytes()));
            return true;
        } catch (RuntimeException | IOException e) {
            LOG.log(Level.WARNING, "photograph " + id + " could not be read; tried again later", e);
            return false;
        }
    }

    /** Nothing is read of what cannot be opened; a busy server says so and is asked again. */
    private List<PaperSheetCode> codes(byte[] image) {
        try {
            return reader.read(image);
        } catch (NotAllowedException no) {
            if (no.getMessage().equals("file.busy")) {
                throw no;
            }
            return List.of();
        }
    }
}
