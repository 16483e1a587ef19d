package cl.soser.canal.reporting.cases;

/** A request in a list for programs: its row and its results. */
public record CaseEntry(CaseRow row, CaseOutcome extra) implements CaseListEntry {}
