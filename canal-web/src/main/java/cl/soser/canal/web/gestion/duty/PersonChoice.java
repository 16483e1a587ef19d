package cl.soser.canal.web.gestion.duty;

import java.io.Serializable;

/** A person to choose. */
public record PersonChoice(long id, String name) implements Serializable {}
