package cl.soser.canal.escalation;

import java.io.Serializable;

/** A rung as the page shows it, with the version it was read at. */
public record RungRow(long id, int version, RungText text) implements Serializable {}
