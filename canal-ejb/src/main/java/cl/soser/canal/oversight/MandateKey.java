package cl.soser.canal.oversight;

import java.io.Serializable;
import java.time.LocalDate;

/** Where a page of the register ends and the next begins. */
public record MandateKey(LocalDate due, long id) implements Serializable {}
