package cl.soser.canal.improvement;

import java.io.Serializable;
import java.time.LocalDate;

/** Where a page of the board ends and the next begins. */
public record RemedyKey(LocalDate day, long id) implements Serializable {}
