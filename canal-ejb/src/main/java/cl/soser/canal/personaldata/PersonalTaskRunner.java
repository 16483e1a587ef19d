package cl.soser.canal.personaldata;

import cl.soser.canal.attachment.ErasedFileWorker;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.request.RequestCache;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does a task piece by piece, outside any transaction of its caller. */
@ApplicationScoped
class PersonalTaskRunner {

    private static final Logger LOG = Logger.getLogger(PersonalTaskRunner.class.getName());

    /** Requests that are erased in one transaction. */
    private static final int PIECE = 50;

    private static final int CODE = 10;

    @Inject PersonalTaskWorker personalTaskWorker;
    @Inject ErasedFileWorker erasedFileWorker;
    @Inject PersonalCopyRenderer personalCopyRenderer;

    /** All that wait. */
    void all() {
        Optional<TaskClaim> claim = personalTaskWorker.claimNext();
        while (claim.isPresent()) {
            run(claim.get());
            claim = personalTaskWorker.claimNext();
        }
    }

    /** One now, if nobody else does it. */
    void now(long task) {
        personalTaskWorker.claim(task).ifPresent(this::run);
    }

    private void run(TaskClaim claim) {
        try {
            switch (claim.kind()) {
                case COPIA -> personalCopyRenderer.make(claim);
                case SUPRESION -> erase(claim);
            }
        } catch (EJBException | IOException broken) {
            String code = SecretTokens.digits(CODE);
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "error " + code + ": task " + claim.task() + " could not be done");
            personalTaskWorker.failed(claim, code);
        }
    }

    private void erase(TaskClaim claim) {
        RequestCache.end(); // a statement calls no KeptEntityListener
        List<String> tables =
                PersonalDataMap.shipped().all().stream()
                        .filter(table -> !table.prose().isEmpty())
                        .map(PersonalTable::name)
                        .toList();
        ErasureScope scope = personalTaskWorker.begin(claim, tables.size(), PIECE);
        if (scope == null) {
            return;
        }
        String nothing = erasedFileWorker.nothing();
        boolean stays = scope.subject().persons().isEmpty();
        for (DataSubject piece : personalTaskWorker.pieces(scope.subject(), PIECE)) {
            personalTaskWorker.erase(claim, piece, stays, nothing);
        }
        personalTaskWorker.eraseGiven(claim, scope.given());
        if (!scope.subject().needles().isEmpty()) {
            for (String table : tables) {
                personalTaskWorker.sweep(claim, table, scope.subject());
            }
        }
        personalTaskWorker.erased(claim);
    }
}
