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
import java.util.Set;
import javax.sql.DataSource;

/** Seals rows that were there before, a piece at a time; each piece holds its rows for a moment. */
@Stateless
public class EvidenceOriginWorker {

    private static final String PLACE =
            "select next_id, until_id, since, run from evidence_origin where table_code = ?";
    private static final String MOVE =
            "update evidence_origin set next_id = ?, until_id = ?"
                    + " where table_code = ? and next_id = ?";

    /** Until no server of the version before writes any more. */
    private static final Duration WAIT = Duration.ofHours(1);

    private static final int PIECE = 500;

    /**
     * How often all rows were sealed as they were found. A migration that changes rows of a sealed
     * table adds one here and there; whoever sets a table back by SQL alone has nothing sealed.
     */
    private static final int RUN = 1;

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @Inject SealedRowReader sealedRowReader;
    @Inject EvidenceRepository evidenceRepository;
    @Inject EvidenceChainRepository evidenceChainRepository;
    @Inject EvidenceWriter evidenceWriter;
    @Inject Clock clock;

    /** Where a table stands. */
    private record Place(long next, Long until, Instant since, int run) {

        boolean isDone() {
            return until != null && next >= until;
        }
    }

    /** Some rows, by their ids. */
    record Piece(long first, long last) {}

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
                    || place.run() > RUN
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
                seal(connection, table, new Piece(place.next() + 1, end), place.run());
            }
            return !ends;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is registered already stays what it was: it must not be excused by being found. */
    private void seal(Connection connection, SealedTable table, Piece piece, int run)
            throws SQLException {
        String detail = "RUN " + run;
        List<SealedEntry> entries = new ArrayList<>();
        List<StoredRow> rows = sealedRowReader.held(connection, table, piece.first(), piece.last());
        Set<Long> known =
                evidenceRepository.registered(
                        connection, table, piece, alone(connection, run), detail);
        for (StoredRow row : rows) {
            if (!known.contains(row.id())) {
                entries.add(evidenceWriter.entry(table, row, EntryKind.ORIGEN, detail));
            }
        }
        evidenceRepository.insert(connection, entries);
    }

    /** From when on no server of before the register wrote any more, as its first batch tells. */
    private Instant alone(Connection connection, int run) throws SQLException {
        return run > 1
                ? clock.instant().plus(WAIT)
                : evidenceChainRepository.begun(connection).orElseGet(clock::instant).plus(WAIT);
    }

    private static Place place(Connection connection, SealedTable table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PLACE)) {
            select.setString(1, table.code());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long until = row.getLong(2);
                Long known = row.wasNull() ? null : until;
                return new Place(
                        row.getLong(1), known, row.getTimestamp(3).toInstant(), row.getInt(4));
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
