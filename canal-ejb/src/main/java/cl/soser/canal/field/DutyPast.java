package cl.soser.canal.field;

import java.io.Serializable;
import java.time.LocalDate;

/** One school day as it ended, or stands. */
public record DutyPast(LocalDate day, DutyCounts counts) implements Serializable {}
