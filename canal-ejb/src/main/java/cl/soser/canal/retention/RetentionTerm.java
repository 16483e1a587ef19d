package cl.soser.canal.retention;

import java.io.Serializable;

/** How many months a class of data keeps its people. */
public record RetentionTerm(RetentionClass of, int months) implements Serializable {}
