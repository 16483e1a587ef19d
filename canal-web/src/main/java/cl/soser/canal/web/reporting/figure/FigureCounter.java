package cl.soser.canal.web.reporting.figure;

/** A number that leads to its requests. */
public record FigureCounter(String words, long count, String href, String tone) {}
