package cl.soser.canal.collaboration;

import java.io.Serializable;

/** A view as a page showed it: id and version. */
public record ViewRef(long id, int version) implements Serializable {}
