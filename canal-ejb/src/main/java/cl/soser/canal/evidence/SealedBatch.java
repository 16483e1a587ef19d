package cl.soser.canal.evidence;

/** A batch that was just made: its number, its hash, how many entries it has. */
public record SealedBatch(long number, String hash, int entries) {}
