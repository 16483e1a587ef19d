/** Figures, and the requests behind them, for whoever leads, for an area and for an institution. */
package cl.soser.canal.web.reporting;
