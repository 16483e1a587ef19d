package cl.soser.canal.web.gestion.phone;

/**
 * @param mean calls offered in it on average
 * @param abandoned in the month
 * @param tone 0 without calls, to 4
 */
public record HeatCell(String mean, long abandoned, int tone) {}
