package cl.soser.canal.evidence;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Entries that were sealed together, chained to the batch before.
 *
 * @param lastEntry the highest number of an entry in this batch or one before
 * @param previous the hash of the batch before
 */
record EvidenceBatch(
        long id,
        SealTime time,
        int entries,
        long lastEntry,
        Chain chain,
        String keyId,
        String mark) {

    /** Before the first batch. */
    static final String BEGINNING = new CanonicalBytes().add("canal-evidencia").hash();

    /** When a batch was sealed, and the day that was in Santiago. */
    record SealTime(Instant at, LocalDate day) {

        static SealTime of(Instant now) {
            return new SealTime(
                    now.truncatedTo(MILLIS), now.atZone(EvidenceWriter.SANTIAGO).toLocalDate());
        }
    }

    /** What makes a list of batches a chain. */
    record Chain(String root, String previous, String hash) {}

    /** The next one after that; null before the first. */
    static EvidenceBatch after(
            EvidenceBatch last, List<SealedEntry> entries, Instant now, EvidenceKey key) {
        String root = MerkleTree.root(entries.stream().map(SealedEntry::leaf).toList());
        long lastEntry =
                Math.max(last == null ? 0 : last.lastEntry, entries.get(entries.size() - 1).id());
        String previous = last == null ? BEGINNING : last.chain.hash();
        EvidenceBatch open =
                new EvidenceBatch(
                        last == null ? 1 : last.id + 1,
                        SealTime.of(now),
                        entries.size(),
                        lastEntry,
                        new Chain(root, previous, null),
                        key.id(),
                        null);
        String hash = open.hash();
        return new EvidenceBatch(
                open.id,
                open.time,
                open.entries,
                open.lastEntry,
                new Chain(root, previous, hash),
                key.id(),
                key.mark(CanonicalBytes.bytes(hash)));
    }

    /** What its hash has to be. */
    String hash() {
        return new CanonicalBytes()
                .add("canal-evidencia-lote-1")
                .add((Object) id)
                .add((Object) time.at())
                .add((Object) time.day())
                .add((Object) entries)
                .add((Object) lastEntry)
                .add(chain.root())
                .add(chain.previous())
                .add(keyId)
                .hash();
    }

    boolean marked(EvidenceKeys keys) {
        return keys.marked(keyId, CanonicalBytes.bytes(hash()), mark);
    }
}
