/**
 * Counting requests.
 *
 * <p>{@link CaseCounter} counts. Past months come from stored sums, one set per {@link Cuboid} of
 * dimensions; {@link CaseCountWorker} computes them. The running month is counted from memory
 * ({@link RecentCaseCounter}), everything else from the tickets ({@link LiveCaseCounter}). The sums
 * of a month are valid only while none of its tickets has changed since they were computed. A new
 * count is a new {@link CaseCountEdition}, so readers always see a complete one.
 */
package cl.soser.canal.reporting.counts;
