/**
 * Which requests a figure, list or export is about.
 *
 * <p>{@link CaseCriteria} says it, and {@link CaseConditions} alone translates it into a query, so
 * a number and its list cannot differ. {@link CaseCriteriaParser} reads it from an address, with
 * the same names and messages for pages and API. {@link CaseProgressCriteria} narrows it by
 * progress: age of open requests, day of the answer, promises, cause. {@link ReportingScope}
 * narrows every query to what the caller may count.
 */
package cl.soser.canal.reporting.criteria;
