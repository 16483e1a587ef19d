package cl.soser.canal.phone.imports;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.CENTRAL;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.CompressedFile;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Brings calls in, from a file a person has or from the exchange itself. Any file may come again,
 * whole or in pieces: each call is counted once, and a later file completes it.
 */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class CallImportService {

    /** A year of an ordinary line; a quarter of a million events. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    private static final int LONGEST_FILE_NAME = 200;

    @PersistenceContext EntityManager em;
    @Inject CallStoreWorker callStoreWorker;
    @Inject CallImportWorker callImportWorker;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * The result of a submission.
     *
     * @param received different calls in it, including rejected ones
     */
    public record Receipt(int received, int created, int repeated, List<CallLineError> rejected) {}

    /**
     * Accepts a file and processes it in the background.
     *
     * @return the import, for {@link #report}
     * @throws UnreadableCallsException when it is none of calls
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public long upload(@NotNull String fileName, @NotNull InputStream file) {
        byte[] content = read(file);
        CallFileKind kind = CallFileKind.of(content);
        CallFile.read(content, kind, callStoreWorker.queue(), clock.instant());
        long id = open(CallSource.PAGINA, fileName, kind, content);
        callImportWorker.start(id);
        return id;
    }

    /**
     * Takes what the exchange sends and answers when it is kept.
     *
     * @throws UnreadableCallsException when it is none of calls
     */
    @RolesAllowed(CENTRAL)
    @TransactionAttribute(NOT_SUPPORTED)
    public Receipt receive(@NotNull CallFileKind kind, @NotNull InputStream sent) {
        byte[] content = read(sent);
        CallFile file = CallFile.read(content, kind, callStoreWorker.queue(), clock.instant());
        long id = open(CallSource.API, "", kind, content);
        CallImportReport report = callImportWorker.take(id, file);
        return new Receipt(file.received(), report.created(), report.repeated(), file.rejected());
    }

    private long open(CallSource source, String fileName, CallFileKind kind, byte[] content) {
        String name =
                fileName.length() <= LONGEST_FILE_NAME
                        ? fileName
                        : fileName.substring(0, LONGEST_FILE_NAME);
        return callStoreWorker.open(
                source, name, kind, CompressedFile.pack(content), caller.name());
    }

    private static byte[] read(InputStream file) {
        try {
            byte[] content = file.readNBytes(LARGEST_FILE + 1);
            if (content.length > LARGEST_FILE) {
                throw new UnreadableCallsException(
                        "phone.file.tooLarge", LARGEST_FILE / (1024 * 1024));
            }
            if (content.length == 0) {
                throw new UnreadableCallsException("phone.file.empty");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest first. */
    @TransactionAttribute(SUPPORTS)
    public List<CallImportReport> history(int limit) {
        return em.createNamedQuery(CallImportRecord.LATEST, CallImportRecord.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(CallImportRecord::report)
                .toList();
    }

    @TransactionAttribute(SUPPORTS)
    public CallImportReport report(long id) {
        return Optional.ofNullable(em.find(CallImportRecord.class, id))
                .map(CallImportRecord::report)
                .orElseThrow(NotFoundException::new);
    }

    /** The lines an import left out, in order; at most {@link CallStoreWorker#REJECTS_KEPT}. */
    @TransactionAttribute(SUPPORTS)
    public List<CallLineError> rejected(long id) {
        return em.createNamedQuery(RejectedCallLine.OF, RejectedCallLine.class)
                .setParameter("run", id)
                .getResultStream()
                .map(RejectedCallLine::rejected)
                .toList();
    }
}
