package cl.soser.canal.web.gestion.phone;

/** A day of it: its look, what stands in it, what it says. */
public record AvailabilityDay(String style, String text, String words) {}
