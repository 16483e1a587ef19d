package cl.soser.canal.incident;

import java.io.Serializable;

/** An incident as somebody's screen showed it; an act on an older state of it is refused. */
public record IncidentRef(long id, int version) implements Serializable {}
