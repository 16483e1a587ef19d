package cl.soser.canal.integrity;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.availability.ProbeService;
import cl.soser.canal.closing.MonthReportChecker;
import cl.soser.canal.closing.ReportCheckResult;
import cl.soser.canal.evidence.EvidenceInspection;
import cl.soser.canal.response.sent.SealCheckResult;
import cl.soser.canal.response.sent.SealChecker;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Checks everything that was sealed, however long that takes. */
@Stateless
@PermitAll
@OpenToAll("A script of the server asks; the prober's key is its right.")
public class IntegrityService {

    @Inject ProbeService probeService;
    @Inject SealChecker sealChecker;
    @Inject MonthReportChecker monthReportChecker;
    @Inject EvidenceInspection evidenceInspection;

    @TransactionAttribute(NOT_SUPPORTED)
    public IntegrityReport check(String key) {
        if (!probeService.isKey(key)) {
            throw new NotFoundException();
        }
        SealCheckResult seals = sealChecker.check();
        ReportCheckResult months = monthReportChecker.check();
        List<String> differing =
                Stream.concat(
                                seals.differing().stream().map(id -> "answer " + id),
                                months.differing().stream().map(name -> "report " + name))
                        .toList();
        return new IntegrityReport(
                seals.answers(), months.reports(), differing, evidenceInspection.look());
    }
}
