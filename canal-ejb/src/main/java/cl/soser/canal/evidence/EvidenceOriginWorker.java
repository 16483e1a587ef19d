package cl.soser.canal.evidence;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Seals rows that were there before, a piece at a time; each piece holds its rows for a moment. */
@Stateless
public class EvidenceOriginWorker {

    private static final String PLACE =
            "select next_id, until_id, since from evidence_origin where table_code = ?";
    private static final String MOVE =
            "update evidence_origin set next_id = ?, until_id = ?"
                    + " where table_code = ? and next_id = ?";

    /** Until no server of the version before writes any more. */
    private static final Duration WAIT = Duration.ofHours(1);

    private static final int PIECE = 500;

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @Inject SealedRowReader sealedRowReader;
    @Inject EvidenceRepository evidenceRepository;
    @Inject EvidenceWriter evidenceWriter;
    @Inject Clock clock;

    /** Where a table stands. */
    private record Place(long next, Long until, Instant since) {

        boolean isDone() {
            return until != null && next >= until;
        }
    }

    /** Whether all of that table are sealed, so that one without a seal was added otherwise. */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean isDone(SealedTable table) {
        try (Connection connection = source.getConnection()) {
            return place(connection, table).isDone();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Seals the next rows of a table.
     *
     * @return whether there may be more
     */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean seal(SealedTable table) {
        try (Connection connection = source.getConnection()) {
            Place place = place(connection, table);
            if (place.isDone()
                    || place.until() == null
                            && clock.instant().isBefore(place.since().plus(WAIT))) {
                return false;
            }
            long until =
                    place.until() == null ? sealedRowReader.last(connection, table) : place.until();
            long end = sealedRowReader.end(connection, table, place.next(), until, PIECE);
            boolean ends = end == 0;
            if (!moved(connection, table, place.next(), ends ? until : end, until)) {
                return true;
            }
            if (!ends) {
                seal(connection, table, place.next() + 1, end);
            }
            return !ends;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void seal(Connection connection, SealedTable table, long first, long last)
            throws SQLException {
        List<RegisterEntry> entries = new ArrayList<>();
        for (StoredRow row : sealedRowReader.held(connection, table, first, last)) {
            entries.add(evidenceWriter.entry(table, row, EntryKind.ORIGEN));
        }
        evidenceRepository.insert(connection, entries);
    }

    private static Place place(Connection connection, SealedTable table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PLACE)) {
            select.setString(1, table.code());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long until = row.getLong(2);
                Long known = row.wasNull() ? null : until;
                return new Place(row.getLong(1), known, row.getTimestamp(3).toInstant());
            }
        }
    }

    /** Of two servers that want the same piece one waits, and then finds it taken. */
    private static boolean moved(
            Connection connection, SealedTable table, long from, long to, long until)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setLong(1, to);
            update.setLong(2, until);
            update.setString(3, table.code());
            update.setLong(4, from);
            return update.executeUpdate() == 1;
        }
    }
}
