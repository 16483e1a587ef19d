package cl.soser.canal.export;

import cl.soser.canal.account.caller.CallerDelegation;
import cl.soser.canal.attachment.FileStore.Content;
import cl.soser.canal.attachment.GeneratedFile;
import cl.soser.canal.attachment.GeneratedFileRepository;
import cl.soser.canal.reporting.cases.CaseFileExporter;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes one file, under the requester's name and with their present rights. Outside any
 * transaction, since it may take minutes.
 */
@Dependent
class CaseExporter {

    private static final Logger LOG = Logger.getLogger(CaseExporter.class.getName());
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int CODE = 10;

    @Inject ExportWorker exportWorker;
    @Inject CallerDelegation callerDelegation;
    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject CaseFileExporter cases;
    @Inject GeneratedFileRepository generatedFileRepository;
    @Inject Clock clock;

    void make(ExportClaim claim) {
        try {
            boolean known =
                    callerDelegation.of(claim.account(), () -> written(claim)).orElse(false);
            if (!known) {
                exportWorker.refused(claim);
            }
        } catch (NotFoundException noLonger) {
            exportWorker.refused(claim);
        } catch (RuntimeException broken) {
            String code = SecretTokens.digits(CODE);
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "error " + code + ": export " + claim.export() + " could not be made");
            exportWorker.failed(claim, code);
        }
    }

    private boolean written(ExportClaim claim) {
        Map<String, String> filters = ExportCriteria.parse(claim.terms()).filters();
        CaseCriteriaParser.Read read =
                caseCriteriaParser.readProgress(filters, CaseCriteriaParser.start(filters));
        if (!read.isRight()) {
            throw new NotFoundException();
        }
        if (!exportWorker.begin(claim, cases.count(read.filter()), cases.reach(read.filter()))) {
            return true;
        }
        try (GeneratedFile draft = GeneratedFile.begin()) {
            long rows = cases.write(read.filter(), claim.format(), draft.out(), watched(claim));
            if (exportWorker.advance(claim, rows)) {
                Content content = generatedFileRepository.keep(draft);
                exportWorker.ready(claim, content, rows);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        return true;
    }

    /**
     * Reports its progress once a second; ends if another server has taken it over, or it was
     * cancelled.
     */
    private LongPredicate watched(ExportClaim claim) {
        Instant[] next = {clock.instant().plus(BETWEEN)};
        return rows -> {
            Instant now = clock.instant();
            if (now.isBefore(next[0])) {
                return true;
            }
            next[0] = now.plus(BETWEEN);
            return exportWorker.advance(claim, rows);
        };
    }
}
