/**
 * The requests of the running month in memory, so that its figures do not read them again and
 * again.
 *
 * <p>{@link RecentCases} gives them, as they are at that moment: before each count it reads anew
 * those that changed since the count before, which it finds by the time of the last change of each
 * request, as the sums of past months do. Nothing is stored, so nothing can be lost or become wrong
 * while no server runs; each server has its own.
 */
package cl.soser.canal.reporting.recent;
