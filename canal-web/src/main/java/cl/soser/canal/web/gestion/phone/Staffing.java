package cl.soser.canal.web.gestion.phone;

/** So many operators, how many callers wait, how many are answered in time. */
public record Staffing(int operators, String chance, String within, boolean enough) {}
