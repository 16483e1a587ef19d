package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.PersonalData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;

/**
 * The requests behind a figure as a file of any size: read by key a thousand at a time, and gone as
 * soon as they are written. As in {@link CaseBook}, restricted ones come without subject to whoever
 * does not lead. Each export is kept in the audit.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(NOT_SUPPORTED)
public class CaseExports {

    private static final int TOGETHER = 1_000;

    @Inject CaseQueries queries;
    @Inject ReportingReach reach;
    @Inject Clock clock;

    /**
     * The oldest first.
     *
     * @param out left open
     * @throws IOException whoever reads has gone
     */
    @PersonalData(purpose = "EXPORTACION")
    public void write(
            @NotNull CaseFilter asked, @NotNull CaseFormat format, @NotNull OutputStream out)
            throws IOException {
        CaseFilter filter = reach.of(asked);
        boolean everything = reach.isEverything();
        try (CaseWriter file = format.to(out, clock.instant(), clock.getZone())) {
            CaseKey after = null;
            List<CaseRow> rows;
            do {
                rows = queries.rows(filter, true, after, TOGETHER);
                for (CaseRow row : rows) {
                    file.write(row.restricted() && !everything ? row.withoutSubject() : row);
                }
                after = rows.isEmpty() ? null : CaseQueries.key(filter, rows.get(rows.size() - 1));
            } while (rows.size() == TOGETHER);
        }
    }
}
