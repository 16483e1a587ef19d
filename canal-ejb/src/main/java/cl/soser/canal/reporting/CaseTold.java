package cl.soser.canal.reporting;

import java.io.Serializable;

/** A request as a list for programs gives it: its row, and what came of it. */
public record CaseTold(CaseRow row, CaseExtra extra) implements Serializable {}
