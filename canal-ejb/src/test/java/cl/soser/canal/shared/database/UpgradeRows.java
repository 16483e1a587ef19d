package cl.soser.canal.shared.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Rows as they stood before an upgrade, written and read without the entities of today. */
final class UpgradeRows {

    private UpgradeRows() {}

    /** A Reclamo of JUNAEB that an area has. */
    static Map<String, Object> ticket(long id) {
        Map<String, Object> row = new TreeMap<>();
        row.put("id", id);
        row.put("ticket_number", "CP-2026-00000" + id);
        row.put("submission_key", "key" + id);
        row.put("channel", "WEB");
        row.put("context", "SERVICIO_REGULAR");
        row.put("contract_code", "85-41-LR21");
        row.put("motive_code", "RECLAMO");
        row.put("topic_code", "BASICA_MEDIA");
        row.put("chosen_motive_code", "RECLAMO");
        row.put("chosen_topic_code", "BASICA_MEDIA");
        row.put("urgency", "MEDIA");
        row.put("operative_urgency", "MEDIA");
        row.put("status", "EN_AREA");
        row.put("institution_code", "JUNAEB");
        row.put("person_id", 1L);
        row.put("area_code", "CALIDAD");
        row.put("routed_area_code", "CALIDAD");
        row.put("running_clock", "CONTRATO");
        row.put("answer_channel", "CORREO");
        row.put("sla_version", 1);
        row.put("calendar_version", 1);
        return row;
    }

    static Timestamp at(long hour) {
        return Timestamp.from(Instant.parse("2026-11-20T12:00:00Z").plusSeconds(3600 * hour));
    }

    /** What must be there and is not given gets any value of its type. */
    static void insert(Connection connection, String table, Map<String, Object> given)
            throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>(given);
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet columns =
                about.getColumns(
                        null,
                        upper ? "APP" : "public",
                        upper ? table.toUpperCase(Locale.ROOT) : table,
                        "%")) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                boolean needed =
                        columns.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls
                                && columns.getString("COLUMN_DEF") == null;
                if (needed && !row.containsKey(name)) {
                    row.put(name, any(columns.getInt("DATA_TYPE"), columns.getString("TYPE_NAME")));
                }
            }
        }
        String sql =
                "insert into "
                        + table
                        + " ("
                        + String.join(", ", row.keySet())
                        + ") values ("
                        + String.join(", ", row.keySet().stream().map(one -> "?").toList())
                        + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object one : row.values()) {
                statement.setObject(place++, one);
            }
            statement.executeUpdate();
        }
    }

    static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    Object one = found.getObject(i);
                    row.add(one instanceof Boolean truth ? truth.toString() : found.getString(i));
                }
                rows.add(String.join(" ", row).strip());
            }
        }
        return rows;
    }

    private static Object any(int type, String name) {
        return switch (type) {
            case Types.BIGINT -> 1L;
            case Types.INTEGER, Types.SMALLINT -> 1;
            case Types.BOOLEAN, Types.BIT -> false;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> at(0);
            case Types.DATE -> java.sql.Date.valueOf("2026-11-20");
            case Types.VARCHAR, Types.CHAR -> "x";
            default -> throw new IllegalArgumentException(name);
        };
    }
}
