/**
 * Evidence that nobody can erase: one register to which every server only adds rows, and what makes
 * a changed, removed or added row be found.
 *
 * <p>{@link SealedRowListener} sees each write of a sealed table ({@link SealedTable}); {@link
 * EvidenceQueue} collects those of a transaction, and as its last act {@link EvidenceWriter} reads
 * the rows as they are stored and adds an {@link EvidenceEntry} for each: who did what to which id,
 * and salted digests of the row. No text and no name is in it. Each entry has a mark made with a
 * key that the database does not know. The trail of {@code audit} is a sealed table, so that each
 * act and each reading is an entry too.
 *
 * <p>Once a minute {@link EvidenceSealWorker} chains the entries that were committed, in batches;
 * {@link EvidenceDayWorker} signs the Merkle root of each day. {@link EvidenceVerifier} compares
 * everything with everything. {@link EvidenceQueue#erased} is how personal data go: the salts go
 * with the text, and an entry says so.
 */
package cl.soser.canal.evidence;
