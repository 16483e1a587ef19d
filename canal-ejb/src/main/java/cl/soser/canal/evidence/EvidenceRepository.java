package cl.soser.canal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of the register, by plain JDBC: they are many, and no row is ever kept in memory. */
@ApplicationScoped
class EvidenceRepository {

    private static final String COLUMNS =
            " e.id, e.happened_at, e.act_on, e.kind, e.actor_kind, e.account_id, e.object_type,"
                    + " e.object_id, e.ticket_id, e.detail, e.table_code, e.row_id, e.edition,"
                    + " e.digests, e.salts, e.key_id, e.mark ";
    private static final String INSERT =
            "insert into evidence_entry (id, happened_at, act_on, kind, actor_kind, account_id,"
                    + " object_type, object_id, ticket_id, detail, table_code, row_id, edition,"
                    + " digests, salts, key_id, mark)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF_ROWS =
            "select"
                    + COLUMNS
                    + "from evidence_entry e where e.table_code = ? and e.row_id between ? and ?"
                    + " order by e.row_id, e.id";
    private static final String SEALS_OF_ROWS =
            "select e.id, e.kind, e.detail, e.row_id, e.edition, e.digests, e.salts"
                    + " from evidence_entry e where e.table_code = ? and e.row_id between ? and ?"
                    + " order by e.row_id, e.id";
    private static final String LAST_SEAL =
            "select e.id, e.kind, e.detail, e.row_id, e.edition, e.digests, e.salts"
                    + " from evidence_entry e where e.table_code = ? and e.row_id = ?"
                    + " and e.kind not in ('SUPRESION', 'ALTERADA')"
                    + " order by e.id desc fetch first 1 rows only";
    private static final String UNSEALED =
            "select"
                    + COLUMNS
                    + "from evidence_entry e where e.id > ? and not exists"
                    + " (select 1 from evidence_leaf l where l.entry_id = e.id)"
                    + " order by e.id fetch first 5000 rows only";
    private static final String REGISTERED =
            "select distinct e.row_id from evidence_entry e where e.table_code = ?"
                    + " and e.row_id between ? and ? and (e.happened_at > ? or e.detail = ?)";
    private static final RegisteredObject NOTHING = new RegisteredObject(null, null, null);
    private static final int PIECE = 1_000;
    private static final String FORGET = "update evidence_entry set salts = ? where id = ?";

    void insert(Connection connection, Collection<SealedEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (SealedEntry entry : entries) {
                set(insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, SealedEntry entry) throws SQLException {
        RegisteredAction act = entry.act();
        RowSeal row = entry.row();
        insert.setLong(1, entry.id());
        insert.setTimestamp(2, Timestamp.from(act.at()));
        insert.setDate(3, act.day() == null ? null : Date.valueOf(act.day()));
        insert.setString(4, act.kind());
        insert.setString(5, act.actorKind());
        number(insert, 6, act.account());
        insert.setString(7, act.about().type());
        number(insert, 8, act.about().id());
        number(insert, 9, act.about().ticket());
        insert.setString(10, act.detail());
        insert.setString(11, row.table());
        number(insert, 12, row.row());
        insert.setString(13, row.edition());
        insert.setString(14, row.digests());
        insert.setString(15, row.salts());
        insert.setString(16, entry.keyId());
        insert.setString(17, entry.mark());
    }

    private static void number(PreparedStatement insert, int at, Long value) throws SQLException {
        if (value == null) {
            insert.setNull(at, Types.BIGINT);
        } else {
            insert.setLong(at, value);
        }
    }

    static SealedEntry entry(ResultSet row) throws SQLException {
        return entry(row, 0);
    }

    /** With that many columns before it. */
    static SealedEntry entry(ResultSet row, int before) throws SQLException {
        Date day = row.getDate(before + 3);
        RegisteredAction act =
                new RegisteredAction(
                        row.getTimestamp(before + 2).toInstant(),
                        day == null ? null : day.toLocalDate(),
                        row.getString(before + 4),
                        row.getString(before + 5),
                        number(row, before + 6),
                        new RegisteredObject(
                                row.getString(before + 7),
                                number(row, before + 8),
                                number(row, before + 9)),
                        row.getString(before + 10));
        RowSeal seal =
                new RowSeal(
                        row.getString(before + 11),
                        number(row, before + 12),
                        row.getString(before + 13),
                        row.getString(before + 14),
                        row.getString(before + 15));
        return new SealedEntry(
                row.getLong(before + 1),
                act,
                seal,
                row.getString(before + 16),
                row.getString(before + 17));
    }

    private static Long number(ResultSet row, int at) throws SQLException {
        long value = row.getLong(at);
        return row.wasNull() ? null : value;
    }

    /** All that was registered of some rows, by row and in the order in which it was written. */
    List<SealedEntry> of(Connection connection, SealedTable table, long first, long last)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_ROWS)) {
            select.setString(1, table.code());
            select.setLong(2, first);
            select.setLong(3, last);
            return read(select);
        }
    }

    /** The same, each with its seal and what it is alone: all that a row is compared with. */
    List<SealedEntry> seals(Connection connection, SealedTable table, long first, long last)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SEALS_OF_ROWS)) {
            select.setString(1, table.code());
            select.setLong(2, first);
            select.setLong(3, last);
            select.setFetchSize(PIECE);
            List<SealedEntry> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(seal(table, rows));
                }
            }
            return found;
        }
    }

    /** The last of a row; empty for one that never was sealed. */
    Optional<SealedEntry> lastSeal(Connection connection, SealedTable table, long row)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_SEAL)) {
            select.setString(1, table.code());
            select.setLong(2, row);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(seal(table, rows)) : Optional.empty();
            }
        }
    }

    private static SealedEntry seal(SealedTable table, ResultSet row) throws SQLException {
        RegisteredAction act =
                new RegisteredAction(
                        null, null, row.getString(2), null, null, NOTHING, row.getString(3));
        RowSeal seal =
                new RowSeal(
                        table.code(),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7));
        return new SealedEntry(row.getLong(1), act, seal, null, null);
    }

    /** What is committed and in no batch, oldest first. */
    List<SealedEntry> unsealed(Connection connection, long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNSEALED)) {
            select.setLong(1, after);
            return read(select);
        }
    }

    /** Which rows of a range were registered after a moment, or with that detail. */
    Set<Long> registered(
            Connection connection,
            SealedTable table,
            EvidenceOriginWorker.Piece piece,
            Instant after,
            String detail)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REGISTERED)) {
            select.setString(1, table.code());
            select.setLong(2, piece.first());
            select.setLong(3, piece.last());
            select.setTimestamp(4, Timestamp.from(after));
            select.setString(5, detail);
            Set<Long> found = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        }
    }

    private static List<SealedEntry> read(PreparedStatement select) throws SQLException {
        select.setFetchSize(PIECE);
        List<SealedEntry> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(entry(rows));
            }
        }
        return found;
    }

    /** Removes the salts of these columns from what was registered of a row before. */
    void forget(Connection connection, Erasure erasure, long before) throws SQLException {
        List<SealedEntry> entries = of(connection, erasure.table(), erasure.row(), erasure.row());
        try (PreparedStatement update = connection.prepareStatement(FORGET)) {
            for (SealedEntry entry : entries) {
                Map<String, String> salts = RowDigest.values(entry.row().salts());
                if (entry.id() < before && salts.keySet().removeAll(erasure.columns())) {
                    update.setString(1, RowDigest.line(salts));
                    update.setLong(2, entry.id());
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }
}
