package cl.soser.canal.evidence;

import java.util.Map;

/**
 * A row as it was stored.
 *
 * @param edition which columns it had, see {@link SealedRowReader}
 * @param digests null of a row that was removed
 * @param salts beside the digests; those of what was erased are gone
 */
record RowSeal(String table, Long row, String edition, String digests, String salts) {

    RowDigest digest() {
        return new RowDigest(RowDigest.values(digests), RowDigest.values(salts));
    }

    static RowSeal of(SealedTable table, long row, String edition, RowDigest digest) {
        return new RowSeal(
                table.code(),
                row,
                edition,
                RowDigest.line(digest.digests()),
                RowDigest.line(digest.salts()));
    }

    /** Of a row that is gone. */
    static RowSeal gone(SealedTable table, long row) {
        return new RowSeal(table.code(), row, null, null, null);
    }

    Map<String, String> digestOfParts() {
        return RowDigest.values(digests);
    }
}
