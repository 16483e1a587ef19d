package cl.soser.canal.activity;

/**
 * A line of the calendar.
 *
 * @param schools how many it is for
 * @param shown of those, how many have evidence
 */
public record ActivityRow(Activity activity, long schools, long shown) {}
