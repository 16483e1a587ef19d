/**
 * Figures of the channel, computed from the tickets. This package changes no ticket.
 *
 * <p>{@link TimelinessQuery} adds the contract's target, {@link VolumeQuery} counts entries, and
 * {@link OpenWorkQuery}, {@link TodayFigureQuery}, {@link CaseShareQuery} and {@link
 * FineForecastQuery} compute the other parts of the dashboard. {@link PublicFigureQuery} is the
 * open page {@code /cifras}; only there are small counts hidden ({@link SmallCountPolicy}). {@code
 * FiguresIT} and {@code BoardIT} recount the figures from raw rows with code of their own.
 */
package cl.soser.canal.reporting;
