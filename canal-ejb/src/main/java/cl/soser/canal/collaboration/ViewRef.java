package cl.soser.canal.collaboration;

import java.io.Serializable;

/** A view as somebody's screen showed it. */
public record ViewRef(long id, int version) implements Serializable {}
