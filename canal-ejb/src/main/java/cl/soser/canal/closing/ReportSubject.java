package cl.soser.canal.closing;

import cl.soser.canal.availability.YearAvailability;
import java.time.YearMonth;

/**
 * What the figures of a report are about.
 *
 * @param institution null for all of them
 * @param edition of the report
 * @param year of the web channel, which contains the month
 */
record ReportSubject(
        YearMonth month,
        String institution,
        int edition,
        ReportNames names,
        YearAvailability year) {}
