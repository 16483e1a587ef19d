package cl.soser.canal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The leaves of some batches with the entries they were made of. */
@ApplicationScoped
class EvidenceLeafReader {

    private static final String OF_BATCHES =
            "select l.entry_id, l.batch_id, l.hash, e.id, e.happened_at, e.act_on, e.kind,"
                    + " e.actor_kind, e.account_id, e.object_type, e.object_id, e.ticket_id,"
                    + " e.detail, e.table_code, e.row_id, e.edition, e.digests, e.salts, e.key_id,"
                    + " e.mark from evidence_leaf l left join evidence_entry e on e.id = l.entry_id"
                    + " and e.id between ? and ?"
                    + " where l.batch_id between ? and ? order by l.batch_id, l.entry_id";

    /** The count is there so that no planner walks along the key of all leaves. */
    private static final String NUMBERS =
            "select min(l.entry_id), max(l.entry_id), count(*) from evidence_leaf l"
                    + " where l.batch_id between ? and ?";

    /** A leaf, and the entry that it was made of; null if that is gone. */
    record Leaf(long entryId, long batchId, String hash, SealedEntry entry) {}

    List<Leaf> of(Connection connection, long first, long last) throws SQLException {
        long[] numbers = numbers(connection, first, last);
        try (PreparedStatement select = connection.prepareStatement(OF_BATCHES)) {
            select.setFetchSize(1_000);
            select.setLong(1, numbers[0]);
            select.setLong(2, numbers[1]);
            select.setLong(3, first);
            select.setLong(4, last);
            List<Leaf> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    rows.getLong(4);
                    boolean gone = rows.wasNull();
                    found.add(
                            new Leaf(
                                    rows.getLong(1),
                                    rows.getLong(2),
                                    rows.getString(3),
                                    gone ? null : EvidenceRepository.entry(rows, 3)));
                }
            }
            return found;
        }
    }

    /** Between which numbers their entries are: the database need not look at all others then. */
    private static long[] numbers(Connection connection, long first, long last)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NUMBERS)) {
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        }
    }
}
