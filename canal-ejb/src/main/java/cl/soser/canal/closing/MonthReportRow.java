package cl.soser.canal.closing;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A closed month in a list.
 *
 * @param institution code of whose report it is; {@code TODAS} for that of all of them
 * @param requests how many its list holds
 * @param hash SHA-256 of its canonical JSON
 * @param adjustments how many differences were found since
 */
public record MonthReportRow(
        YearMonth month,
        String institution,
        String name,
        Instant closedAt,
        int requests,
        String hash,
        long adjustments)
        implements Serializable {

    /** As a file of it is called. */
    public String fileName(ReportFormat format) {
        return "canal-pae-informe-" + month + "-" + institution + "." + format.extension();
    }
}
