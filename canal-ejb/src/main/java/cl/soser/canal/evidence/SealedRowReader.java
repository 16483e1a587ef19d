package cl.soser.canal.evidence;

import cl.soser.canal.shared.database.Database;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Reads rows of sealed tables, every column as it is stored; the same way when a row is sealed and
 * when it is verified. Which columns a table had is an edition: a row is compared by the columns of
 * its time, so that a new one changes no seal.
 */
@ApplicationScoped
class SealedRowReader {

    /** The row of the ticket is looked at only if need be: somebody may be writing it. */
    private static final String AUDITED_TICKET =
            "case when s.object_type = 'TICKET' and s.object_id is not null then s.object_id else"
                    + " (select t.id from ticket t where t.ticket_number = s.ticket_number) end";

    private static final int[] AT_ONCE = {1, 8, 100};
    private static final int FEW = 8;

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @Inject Database database;
    @Inject EvidenceEditionWorker evidenceEditionWorker;

    private final Map<SealedTable, Columns> columns = new EnumMap<>(SealedTable.class);
    private final Map<String, Set<String>> editions = new ConcurrentHashMap<>();

    /** The columns of a table, with the kind of each. */
    private record Columns(String edition, Map<String, Integer> kinds) {

        String list() {
            return "s." + String.join(", s.", kinds.keySet());
        }
    }

    @PostConstruct
    void look() {
        try (Connection connection = source.getConnection()) {
            for (SealedTable table : SealedTable.values()) {
                Map<String, Integer> kinds = kinds(connection, table);
                String line = String.join(" ", kinds.keySet());
                String edition =
                        new CanonicalBytes().add(table.code()).add(line).hash().substring(0, 16);
                columns.put(table, new Columns(edition, kinds));
                editions.put(edition, Set.copyOf(kinds.keySet()));
                evidenceEditionWorker.keep(edition, table.code(), line);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> kinds(Connection connection, SealedTable table)
            throws SQLException {
        Map<String, Integer> kinds = new TreeMap<>();
        String none = "select * from " + table.code() + " where 1 = 0";
        try (PreparedStatement select = connection.prepareStatement(none)) {
            ResultSetMetaData data = select.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                String name = data.getColumnName(i).toLowerCase(Locale.ROOT);
                if (!SealedTable.UNSEALED.contains(name)) {
                    kinds.put(name, data.getColumnType(i));
                }
            }
        }
        return kinds;
    }

    String edition(SealedTable table) {
        return columns.get(table).edition();
    }

    /** Which columns a table had in the editions of these entries. */
    Editions editions(Collection<SealedEntry> entries) {
        for (SealedEntry entry : entries) {
            String edition = entry.row().edition();
            if (edition != null && !editions.containsKey(edition)) {
                editions.put(edition, evidenceEditionWorker.columns(edition));
            }
        }
        return new Editions(editions);
    }

    private String nextNumber() {
        return database.isPostgresql()
                ? "nextval('evidence_entry_seq')"
                : "next value for evidence_entry_seq";
    }

    /**
     * These rows, as {@link #numbered(Connection, SealedTable, Collection)} has them, with one
     * question to the database if it takes several at once.
     */
    Map<SealedTable, List<StoredRow>> numbered(
            Connection connection, Map<SealedTable, SortedSet<Long>> ids) throws SQLException {
        Map<SealedTable, List<StoredRow>> found = new EnumMap<>(SealedTable.class);
        boolean few = ids.values().stream().allMatch(one -> one.size() <= FEW);
        if (!database.isPostgresql() || ids.size() == 1 || !few) {
            for (Map.Entry<SealedTable, SortedSet<Long>> one : ids.entrySet()) {
                found.put(one.getKey(), numbered(connection, one.getKey(), one.getValue()));
            }
            return found;
        }
        String sql =
                ids.entrySet().stream()
                        .map(one -> numberedSql(one.getKey(), places(one.getValue().size())))
                        .collect(Collectors.joining("; "));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 0;
            for (SortedSet<Long> rows : ids.values()) {
                at = set(select, at, List.copyOf(rows), places(rows.size()));
            }
            select.execute();
            for (SealedTable table : ids.keySet()) {
                try (ResultSet rows = select.getResultSet()) {
                    found.put(table, read(rows, table, true));
                }
                select.getMoreResults();
            }
        }
        return found;
    }

    /** So that few statements are different. */
    private static int places(int rows) {
        int most = AT_ONCE[AT_ONCE.length - 1];
        for (int i = AT_ONCE.length - 1; i >= 0; i--) {
            most = AT_ONCE[i] >= rows ? AT_ONCE[i] : most;
        }
        return most;
    }

    private static int set(PreparedStatement select, int before, List<Long> ids, int places)
            throws SQLException {
        for (int i = 0; i < places; i++) {
            select.setLong(before + i + 1, ids.get(Math.min(i, ids.size() - 1)));
        }
        return before + places;
    }

    /** These rows, each with a new number of the register; those that are gone are missing. */
    List<StoredRow> numbered(Connection connection, SealedTable table, Collection<Long> ids)
            throws SQLException {
        List<StoredRow> rows = new ArrayList<>();
        List<Long> left = new ArrayList<>(ids);
        while (!left.isEmpty()) {
            int most = places(left.size());
            List<Long> piece = left.subList(0, Math.min(most, left.size()));
            rows.addAll(numbered(connection, table, piece, most));
            piece.clear();
        }
        return rows;
    }

    private List<StoredRow> numbered(
            Connection connection, SealedTable table, List<Long> ids, int places)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(numberedSql(table, places))) {
            set(select, 0, ids, places);
            return read(select, table, true);
        }
    }

    private String numberedSql(SealedTable table, int places) {
        String ticket = table == SealedTable.AUDIT_ENTRY ? AUDITED_TICKET : "0";
        return "select "
                + nextNumber()
                + ", "
                + ticket
                + ", "
                + columns.get(table).list()
                + " from "
                + table.code()
                + " s where s."
                + table.idColumn()
                + " in (?"
                + ", ?".repeat(places - 1)
                + ")";
    }

    /** The rows of a range, held until the transaction ends so that nobody changes them. */
    List<StoredRow> held(Connection connection, SealedTable table, long first, long last)
            throws SQLException {
        String id = table.idColumn();
        String hold =
                "select s."
                        + id
                        + " from "
                        + table.code()
                        + " s where s."
                        + id
                        + " between ? and ?"
                        + holding(table);
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(hold)) {
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return numbered(connection, table, ids);
    }

    /** What is only added to needs no holding, and its role may not. */
    private String holding(SealedTable table) {
        if (table == SealedTable.AUDIT_ENTRY || table.isView()) {
            return "";
        }
        return database.isPostgresql() ? " for update" : " for update with rs";
    }

    /** The next rows after an id, in its order. */
    List<StoredRow> page(Connection connection, SealedTable table, long after, int most)
            throws SQLException {
        String sql =
                "select "
                        + columns.get(table).list()
                        + " from "
                        + table.code()
                        + " s where s."
                        + table.idColumn()
                        + " > ? order by s."
                        + table.idColumn()
                        + " fetch first "
                        + most
                        + " rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, after);
            return read(select, table, false);
        }
    }

    /** The last id there is; 0 without any row. */
    long last(Connection connection, SealedTable table) throws SQLException {
        String sql = "select max(" + table.idColumn() + ") from " + table.code();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The last id of the next rows after one, of that many at most; 0 if there are none. */
    long end(Connection connection, SealedTable table, long after, long until, int most)
            throws SQLException {
        String id = table.idColumn();
        String sql =
                "select max(few.id) from (select s."
                        + id
                        + " as id from "
                        + table.code()
                        + " s where s."
                        + id
                        + " > ? and s."
                        + id
                        + " <= ? order by s."
                        + id
                        + " fetch first "
                        + most
                        + " rows only) few";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, after);
            select.setLong(2, until);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<StoredRow> read(PreparedStatement select, SealedTable table, boolean numbered)
            throws SQLException {
        select.setFetchSize(1_000);
        try (ResultSet rows = select.executeQuery()) {
            return read(rows, table, numbered);
        }
    }

    private List<StoredRow> read(ResultSet rows, SealedTable table, boolean numbered)
            throws SQLException {
        Map<String, Integer> kinds = columns.get(table).kinds();
        List<StoredRow> found = new ArrayList<>();
        int before = numbered ? 2 : 0;
        while (rows.next()) {
            Map<String, String> values = new LinkedHashMap<>(kinds.size() * 2);
            int at = before;
            for (Map.Entry<String, Integer> column : kinds.entrySet()) {
                at++;
                values.put(column.getKey(), value(rows, at, column.getValue()));
            }
            long ticket = numbered ? rows.getLong(2) : 0;
            found.add(
                    new StoredRow(
                            numbered ? rows.getLong(1) : 0,
                            Long.parseLong(values.get(table.idColumn())),
                            values,
                            ticket == 0 ? null : ticket));
        }
        return found;
    }

    /** The same text for the same value, whatever the zone or the language of the server. */
    private static String value(ResultSet row, int at, int kind) throws SQLException {
        switch (kind) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> {
                long number = row.getLong(at);
                return row.wasNull() ? null : Long.toString(number);
            }
            case Types.BOOLEAN, Types.BIT -> {
                boolean yes = row.getBoolean(at);
                return row.wasNull() ? null : Boolean.toString(yes);
            }
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                Timestamp time = row.getTimestamp(at);
                return time == null ? null : time.toInstant().toString();
            }
            case Types.NUMERIC, Types.DECIMAL -> {
                BigDecimal number = row.getBigDecimal(at);
                return number == null ? null : number.stripTrailingZeros().toPlainString();
            }
            default -> {
                return row.getString(at);
            }
        }
    }
}
