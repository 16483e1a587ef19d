package cl.soser.canal.evidence;

import java.time.Instant;
import java.util.List;

/** Fired in the transaction that keeps what a verification found for the first time. */
public record EvidenceBroken(List<RowFinding> findings, Instant foundAt) {}
