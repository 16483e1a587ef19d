package cl.soser.canal.closing;

import cl.soser.canal.availability.YearAvailability;
import java.time.YearMonth;

/**
 * What the figures of a report are about.
 *
 * @param institution null for all of them
 * @param form of the report
 * @param year of the web channel, which contains the month
 */
record ReportSubject(
        YearMonth month, String institution, int form, ReportNames names, YearAvailability year) {}
