package cl.soser.canal.evidence;

import java.util.Optional;

/**
 * Batches that were sealed and are no longer in the chain: somebody took its end away, or an older
 * state of the database was restored.
 *
 * @param number of the last of them
 * @param hash of that one
 * @param left the last batch that was in the chain when this was found
 */
record LostBatches(long number, String hash, long left) {

    static final String TABLE = "evidence_batch";

    private static final String WAS = "; it was ";

    /** As every other difference is told. */
    RowFinding finding() {
        long count = number - left;
        String how =
                count == 1
                        ? "1 batch that was sealed is missing"
                        : count > 1
                                ? count + " batches that were sealed are missing"
                                : "another batch has its number";
        return new RowFinding(
                TABLE, number, FindingKind.BORRADA, how + ", restore or removal" + WAS + hash);
    }

    /** The hash that such a finding names; empty of one about something else. */
    static Optional<String> hash(String detail) {
        int at = detail == null ? -1 : detail.indexOf(WAS);
        return at < 0 ? Optional.empty() : Optional.of(detail.substring(at + WAS.length()));
    }
}
