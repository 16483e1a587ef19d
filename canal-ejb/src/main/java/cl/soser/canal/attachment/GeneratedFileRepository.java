package cl.soser.canal.attachment;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.attachment.FileStore.Content;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;

/**
 * Files that the channel makes itself, in the same store and register as received ones. The feature
 * that hands out such a file decides to whom.
 */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class GeneratedFileRepository {

    private static final int TRIES = 3;

    @Inject FileStore store;
    @Inject StoredFileWorker storedFileWorker;

    /**
     * Keeps what was written. Its row must say within a day that it is used, in the transaction of
     * {@link StoredFileWorker#use}; otherwise the sweep takes it for left behind.
     */
    public Content keep(GeneratedFile file) throws IOException {
        Content content = file.finish();
        announce(content);
        if (!store.exists(content.sha256())) {
            try (InputStream bytes = file.open()) {
                if (!store.put(bytes).equals(content)) {
                    throw new IOException("the store kept something else");
                }
            }
        }
        return content;
    }

    /** Two may announce the same content at one moment; the loser finds it registered. */
    private void announce(Content content) {
        for (int tries = 1; ; tries++) {
            try {
                storedFileWorker.announce(content);
                return;
            } catch (EJBException collided) {
                if (tries == TRIES) {
                    throw collided;
                }
            }
        }
    }

    public InputStream open(String sha256) throws IOException {
        return store.open(sha256);
    }
}
