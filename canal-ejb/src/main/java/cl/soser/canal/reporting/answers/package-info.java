/**
 * Figures about the answers themselves: whether they were to the point, what followed a reopening,
 * and the causes that they named. Each is counted by a period and the dimensions of {@link
 * cl.soser.canal.reporting.criteria.Dimension#OF_ANSWERS}; pages, API and closed months read the
 * same counts.
 */
package cl.soser.canal.reporting.answers;
