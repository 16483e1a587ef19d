package cl.soser.canal.st.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

/** The oldest month that is not closed yet, closed by its button: months close in order. */
final class MonthClosing {

    private final Connection connection;
    private final Visitor administrator;
    private final Report report;

    MonthClosing(Connection connection, Visitor administrator, Report report) {
        this.connection = connection;
        this.administrator = administrator;
        this.report = report;
    }

    void measure() throws SQLException {
        YearMonth month = first();
        while (isClosed(month)) {
            month = month.plusMonths(1);
        }
        administrator.patient();
        administrator.open("/gestion/cierre?mes=" + month);
        administrator.lap();
        administrator.send("close", Map.of(), "close:do");
        double seconds = administrator.lap() / 1e9;
        if (!isClosed(month)) {
            throw new IllegalStateException(month + " was not closed");
        }
        report.line("closing %s, %d requests: %.1f s (limit 30)", month, requests(month), seconds);
    }

    private YearMonth first() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select min(entered_at) from ticket");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return YearMonth.from(
                    rows.getTimestamp(1).toInstant().atZone(ZoneId.of("America/Santiago")));
        }
    }

    private boolean isClosed(YearMonth month) throws SQLException {
        return number("select count(*) from month_close where month_start = ?", month) > 0;
    }

    private long requests(YearMonth month) throws SQLException {
        return number(
                "select count(*) from month_case c join month_close m on m.id = c.close_id"
                        + " where m.month_start = ?",
                month);
    }

    private long number(String sql, YearMonth month) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, month.atDay(1));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
