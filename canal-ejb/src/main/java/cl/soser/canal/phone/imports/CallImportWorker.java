package cl.soser.canal.phone.imports;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.phone.CallMatchWorker;
import cl.soser.canal.phone.CallParts;
import cl.soser.canal.shared.CompressedFile;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Processes a file that waits in the database, chunk by chunk. {@link CallImportService} and {@link
 * CallImportJob} start it.
 */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class CallImportWorker {

    private static final Logger LOG = Logger.getLogger(CallImportWorker.class.getName());

    @Inject CallStoreWorker callStoreWorker;
    @Inject CallMatchWorker callMatchWorker;
    @Inject Clock clock;

    /** In the background, while the page shows how far it is. */
    @Asynchronous
    public void start(long id) {
        goOn(id);
    }

    /** From the beginning; what is kept already stays as it is. */
    public void goOn(long id) {
        callStoreWorker
                .content(id)
                .ifPresent(
                        packed -> {
                            try {
                                take(id, read(packed));
                            } catch (RuntimeException e) {
                                LOG.log(Level.SEVERE, e, () -> "calls file " + id + " failed");
                                callStoreWorker.finish(id, CallImportState.FALLIDA);
                            }
                        });
    }

    private CallFile read(StoredCallFile packed) {
        return CallFile.read(
                CompressedFile.unpack(packed.content()),
                packed.kind(),
                callStoreWorker.queue(),
                clock.instant());
    }

    /** Keeps all of a file that is read. */
    public CallImportReport take(long id, CallFile file) {
        callStoreWorker.begin(id, file);
        Map<String, CallParts> chunk = new LinkedHashMap<>();
        for (Map.Entry<String, CallParts> call : file.calls().entrySet()) {
            chunk.put(call.getKey(), call.getValue());
            if (chunk.size() == CallStoreWorker.CHUNK) {
                callStoreWorker.keep(id, chunk);
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            callStoreWorker.keep(id, chunk);
        }
        CallImportReport report = callStoreWorker.finish(id, CallImportState.TERMINADA);
        if (report.calls() > 0) {
            callMatchWorker.link(report.firstCallAt(), report.lastCallAt());
        }
        return report;
    }
}
