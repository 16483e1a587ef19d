package cl.soser.canal.closing;

import cl.soser.canal.availability.YearFigure;
import java.time.YearMonth;

/**
 * What the figures of a report are of.
 *
 * @param institution null for all of them
 * @param year of the web channel, which contains the month
 */
record ReportScope(YearMonth month, String institution, ReportNames names, YearFigure year) {}
