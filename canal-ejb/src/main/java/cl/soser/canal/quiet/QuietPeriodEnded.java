package cl.soser.canal.quiet;

/** Somebody let the timers run again. */
public record QuietPeriodEnded(String reason) {}
