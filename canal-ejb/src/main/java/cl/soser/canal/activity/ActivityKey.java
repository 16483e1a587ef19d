package cl.soser.canal.activity;

import java.io.Serializable;
import java.time.LocalDate;

/** Where a page of the calendar ends and the next begins. */
public record ActivityKey(LocalDate day, long id) implements Serializable {}
