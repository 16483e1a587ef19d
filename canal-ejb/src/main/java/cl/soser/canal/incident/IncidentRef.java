package cl.soser.canal.incident;

import java.io.Serializable;

/** An incident as a page showed it: id and version. An act on an older version is rejected. */
public record IncidentRef(long id, int version) implements Serializable {}
