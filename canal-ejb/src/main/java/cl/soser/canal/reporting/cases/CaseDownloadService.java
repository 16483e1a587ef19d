package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.shared.proof.RecentFactor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The requests behind a figure as a file, sent while it is read. Each export is recorded in the
 * audit trail.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(NOT_SUPPORTED)
public class CaseDownloadService {

    @Inject CaseFileExporter caseFileExporter;

    /**
     * The oldest first.
     *
     * @param out left open
     * @throws IOException if the reader has disconnected
     */
    @RecentFactor
    @PersonalData(purpose = "EXPORTACION")
    public void write(
            @NotNull CaseCriteria asked, @NotNull CaseFileFormat format, @NotNull OutputStream out)
            throws IOException {
        caseFileExporter.write(asked, format, out, written -> true);
    }
}
