package cl.soser.canal.oversight;

import cl.soser.canal.commitment.History;

/** A requirement with its history. */
public record MandateSheet(Mandate mandate, History history) {}
