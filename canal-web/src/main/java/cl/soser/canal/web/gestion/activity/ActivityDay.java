package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.ActivityRow;
import java.util.List;

/** A day of the month; null where the month has none. */
public record ActivityDay(Integer number, boolean today, List<ActivityRow> rows) {}
