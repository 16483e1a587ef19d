package cl.soser.canal.web.gestion.phone;

import java.util.List;

/** A month of the calendar; a day that is none, or has not come, is null. */
public record AvailabilityStrip(String name, List<AvailabilityDay> cells) {}
