package cl.soser.canal.closing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * Fired once for each report that is to be mailed, in the transaction that records it.
 *
 * @param institution code; {@code TODAS} for all of them together
 * @param lines what it says first, in words
 */
public record MonthReportMailed(
        YearMonth month,
        String institution,
        String name,
        String monthName,
        List<String> addresses,
        List<String> lines,
        String hash,
        Instant at) {

    public MonthReportMailed {
        addresses = List.copyOf(addresses);
        lines = List.copyOf(lines);
    }

    public boolean isWhole() {
        return MonthReport.WHOLE.equals(institution);
    }
}
