package cl.soser.canal.reporting.cases;

import java.io.Serializable;

/** A request in a list for programs: its row and its results. */
public record CaseEntry(CaseRow row, CaseOutcome extra) implements Serializable {}
