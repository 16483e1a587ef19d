package cl.soser.canal.field;

import java.io.Serializable;
import java.time.LocalDate;

/** The result of one school day so far. */
public record DutyDay(LocalDate day, DutyCounts counts) implements Serializable {}
