/**
 * How the line did: {@link LineIndicatorService} computes service level and abandonment of a month,
 * with the formula in force ({@link cl.soser.canal.phone.LineFormula}). {@link LineOutageService}
 * is the register of outages. {@link ErlangC} estimates the operators that a half hour needs.
 */
package cl.soser.canal.phone.indicator;
