package cl.soser.canal.radar;

import java.io.Serializable;

/** An outbreak as a screen showed it. */
public record OutbreakRef(long id, int version) implements Serializable {}
