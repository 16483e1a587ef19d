package cl.soser.canal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Batches and their leaves, by plain JDBC. */
@ApplicationScoped
class EvidenceChainRepository {

    private static final String COLUMNS =
            "select b.id, b.sealed_at, b.sealed_on, b.entries, b.last_entry, b.root, b.previous,"
                    + " b.hash, b.key_id, b.mark from evidence_batch b ";
    private static final String LAST = COLUMNS + "order by b.id desc fetch first 1 rows only";
    private static final String AFTER =
            COLUMNS + "where b.id > ? order by b.id fetch first 500 rows only";
    private static final String INSERT =
            "insert into evidence_batch (id, sealed_at, sealed_on, entries, last_entry, root,"
                    + " previous, hash, key_id, mark) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_LEAF =
            "insert into evidence_leaf (entry_id, batch_id, hash) values (?, ?, ?)";
    private static final String MARK = "select last_entry from evidence_batch where id = ?";
    private static final String HAS = "select 1 from evidence_batch where id = ? and hash = ?";
    private static final String MISSING =
            "select row_id, detail from evidence_finding where table_code = '"
                    + LostBatches.TABLE
                    + "' and what = 'BORRADA' and gone_at is null order by id";
    private static final String BEGUN = "select sealed_at from evidence_batch where id = 1";
    private static final String COUNTS =
            "select (select count(*) from evidence_entry e where e.id <= ?),"
                    + " (select count(*) from evidence_leaf l where l.entry_id <= ?)"
                    + " from evidence_batch b where b.id = ?";
    private static final String LOOSE =
            "select l.entry_id from evidence_leaf l where (l.batch_id < 1 or l.batch_id > ?)"
                    + " and not exists (select 1 from evidence_batch b where b.id = l.batch_id)"
                    + " order by l.entry_id";
    private static final String STRAYS =
            "select e.id from evidence_entry e left join evidence_leaf l on l.entry_id = e.id"
                    + " where l.entry_id is null and e.id <= ? order by e.id";

    /** A transaction that began so many batches ago has long ended. */
    private static final int LATE = 60;

    Optional<EvidenceBatch> last(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(batch(row)) : Optional.empty();
        }
    }

    /** The next ones, in order. */
    List<EvidenceBatch> after(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setLong(1, id);
            List<EvidenceBatch> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(batch(rows));
                }
            }
            return found;
        }
    }

    private static EvidenceBatch batch(ResultSet row) throws SQLException {
        return new EvidenceBatch(
                row.getLong(1),
                new EvidenceBatch.SealTime(
                        row.getTimestamp(2).toInstant(), row.getDate(3).toLocalDate()),
                row.getInt(4),
                row.getLong(5),
                new EvidenceBatch.Chain(row.getString(6), row.getString(7), row.getString(8)),
                row.getString(9),
                row.getString(10));
    }

    /** Up to which number nothing is committed any more that is in no batch. */
    long mark(Connection connection, EvidenceBatch last) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(MARK)) {
            select.setLong(1, last.id() - LATE);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Whether a batch of that number is the one of that hash. */
    boolean has(Connection connection, long id, String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HAS)) {
            select.setLong(1, id);
            select.setString(2, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** What any server found to be missing from the end and has not seen again since. */
    List<RowFinding> missing(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(MISSING);
                ResultSet rows = select.executeQuery()) {
            List<RowFinding> found = new ArrayList<>();
            while (rows.next()) {
                String detail = rows.getString(2);
                if (LostBatches.hash(detail).isPresent()) {
                    found.add(
                            new RowFinding(
                                    LostBatches.TABLE,
                                    rows.getLong(1),
                                    FindingKind.BORRADA,
                                    detail));
                }
            }
            return found;
        }
    }

    /** When the register began; empty before. */
    Optional<Instant> begun(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BEGUN);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
        }
    }

    /** Whether below that mark there are as many entries as leaves. */
    boolean isEven(Connection connection, EvidenceBatch last, long mark) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNTS)) {
            select.setLong(1, mark);
            select.setLong(2, mark);
            select.setLong(3, last.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getLong(1) == row.getLong(2);
            }
        }
    }

    /** Entries below that mark which no batch has. */
    List<Long> strays(Connection connection, long mark) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STRAYS)) {
            return numbers(select, mark);
        }
    }

    /** Entries whose batch there is not: whoever adds one by SQL could hide it so. */
    List<Long> loose(Connection connection, EvidenceBatch last) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOOSE)) {
            return numbers(select, last.id());
        }
    }

    private static List<Long> numbers(PreparedStatement select, long parameter)
            throws SQLException {
        select.setLong(1, parameter);
        List<Long> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    /** The batch first: whoever finds its number taken has sealed nothing. */
    void insert(Connection connection, EvidenceBatch batch, List<SealedEntry> entries)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, batch.id());
            insert.setTimestamp(2, Timestamp.from(batch.time().at()));
            insert.setDate(3, Date.valueOf(batch.time().day()));
            insert.setInt(4, batch.entries());
            insert.setLong(5, batch.lastEntry());
            insert.setString(6, batch.chain().root());
            insert.setString(7, batch.chain().previous());
            insert.setString(8, batch.chain().hash());
            insert.setString(9, batch.keyId());
            insert.setString(10, batch.mark());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_LEAF)) {
            for (SealedEntry entry : entries) {
                insert.setLong(1, entry.id());
                insert.setLong(2, batch.id());
                insert.setString(3, entry.leaf());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
