package cl.soser.canal.web.gestion.phone;

import java.util.List;

/** A half hour over the week. */
public record HeatRow(String time, List<HeatCell> cells) {}
