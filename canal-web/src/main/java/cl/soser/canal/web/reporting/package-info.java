/**
 * Pages with figures, for leaders, areas, institutions and the public; their lines and cards are in
 * {@link cl.soser.canal.web.reporting.figure}, the lists of requests behind them in {@link
 * cl.soser.canal.web.reporting.cases}.
 *
 * <p>An address states filter, period and part of a page; {@link
 * cl.soser.canal.reporting.criteria.CaseCriteriaParser} reads it. A wrong parameter gives 400 and
 * is named ({@link cl.soser.canal.web.shared.error.AddressErrors}), so no page shows something else
 * than was asked.
 */
package cl.soser.canal.web.reporting;
