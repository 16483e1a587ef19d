package cl.soser.canal.web.reporting.figure;

/**
 * One of several parts, tables or periods of a page of figures.
 *
 * @param href the same page with that one chosen
 * @param current whether it is the one that is shown
 */
public record FigureChoice(String name, String href, boolean current) {}
