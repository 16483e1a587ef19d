package cl.soser.canal.reporting;

import java.io.Serializable;

/** A request in a list for programs: its row and its results. */
public record CaseEntry(CaseRow row, CaseOutcome extra) implements Serializable {}
