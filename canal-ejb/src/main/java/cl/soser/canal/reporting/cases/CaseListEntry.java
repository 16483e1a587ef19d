package cl.soser.canal.reporting.cases;

import java.io.Serializable;

/** An entry of a list for programs: a request, or that it left the sight of the institution. */
public sealed interface CaseListEntry extends Serializable permits CaseEntry, WithdrawnCase {}
