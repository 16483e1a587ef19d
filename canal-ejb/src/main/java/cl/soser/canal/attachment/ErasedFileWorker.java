package cl.soser.canal.attachment;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the contents of files away for good, and leaves that there was one. The bytes go from the
 * store when the grace of every released content is over, unless another file has the same.
 */
@Stateless
public class ErasedFileWorker {

    private static final byte[] NOTHING =
            "El contenido de este archivo fue borrado.\n".getBytes(StandardCharsets.UTF_8);

    @PersistenceContext EntityManager em;
    @Inject FileStore store;
    @Inject StoredFileWorker storedFileWorker;
    @Inject GeneratedFileRepository generatedFileRepository;
    @Inject Clock clock;

    /** What stands in place of any content that was erased; its hash. */
    @TransactionAttribute(NOT_SUPPORTED)
    public String nothing() {
        try (GeneratedFile file = GeneratedFile.begin()) {
            file.out().write(NOTHING);
            return generatedFileRepository.keep(file).sha256();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * @param nothing of {@link #nothing}, called just before
     * @return how many files lost their content
     */
    @TransactionAttribute(MANDATORY)
    public int erase(Collection<Long> attachments, String nothing) {
        Instant now = clock.instant();
        int erased = 0;
        Set<String> gone = new LinkedHashSet<>();
        for (long id : attachments) {
            Attachment attachment = em.find(Attachment.class, id);
            if (attachment != null && !attachment.isErased()) {
                gone.addAll(attachment.hashes());
                attachment.erase(nothing, now);
                erased++;
            }
        }
        if (erased > 0) {
            storedFileWorker.use(List.of(nothing));
            em.flush();
            storedFileWorker.release(gone);
        }
        return erased;
    }

    /** The content of a file as it came; empty where it is gone, or is withheld. */
    @TransactionAttribute(SUPPORTS)
    public Optional<InputStream> open(long attachment) throws IOException {
        Attachment one = em.find(Attachment.class, attachment);
        if (one == null || one.isErased() || !isSafe(one.getOriginalSha256())) {
            return Optional.empty();
        }
        return Optional.of(store.open(one.getOriginalSha256()));
    }

    private boolean isSafe(String sha256) throws IOException {
        return em.find(StoredFile.class, sha256).isSafe() && store.exists(sha256);
    }
}
