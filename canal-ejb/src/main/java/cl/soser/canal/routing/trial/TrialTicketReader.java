package cl.soser.canal.routing.trial;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.routing.FoldedText;
import cl.soser.canal.routing.RoutingFacts;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads many past tickets one after the other, newest first, without keeping them: a rule may be
 * tried on a hundred thousand. Plain JDBC, because entities of that number would fill the memory.
 */
@ApplicationScoped
class TrialTicketReader {

    private static final int AT_ONCE = 2_000;
    private static final String FROM =
            " from ticket t join ticket_text x on x.ticket_id = t.id"
                    + " left join ticket_danger d on d.ticket_id = t.id where ";
    private static final String ROWS =
            """
            select t.ticket_number, t.subject, t.chosen_motive_code, t.chosen_topic_code,
                t.chosen_subtopic_code, t.urgency, t.channel, t.context, t.institution_code,
                t.comuna_code, t.school_id, t.area_code, t.routing_agreed, x.told,
                case when x.told is null then x.detail end, d.level, t.danger_kind, d.restricted,
                t.proposed_area_code""";
    private static final String LAST =
            " order by t.entered_at desc, t.id desc fetch first %d rows only";

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    void read(RoutingTrialCriteria filter, int most, Consumer<TrialTicket> reader) {
        List<Object> values = new ArrayList<>();
        String sql = ROWS + FROM + filter.condition(values) + LAST.formatted(most);
        ask(
                sql,
                values,
                rows -> {
                    while (rows.next()) {
                        reader.accept(ticket(rows));
                    }
                    return 0;
                });
    }

    /** The number of tickets, for any rule; counting stops at the maximum. */
    int count(RoutingTrialCriteria filter, int most) {
        List<Object> values = new ArrayList<>();
        String condition = "t.status <> 'ANULADO' and t.restricted = false";
        if (filter.since() != null) {
            condition += " and t.entered_at >= ?";
            values.add(java.sql.Timestamp.from(filter.since()));
        }
        String sql =
                "select count(*) from (select t.id from ticket t where "
                        + condition
                        + " fetch first "
                        + most
                        + " rows only) few";
        return ask(
                sql,
                values,
                rows -> {
                    rows.next();
                    return rows.getInt(1);
                });
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String sql, List<Object> values, Reading<T> reading) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrialTicket ticket(ResultSet row) throws SQLException {
        String subject = row.getString(2);
        String folded = row.getString(14);
        FoldedText prose =
                folded == null
                        ? FoldedText.of(subject + ". " + row.getString(15))
                        : FoldedText.kept(folded);
        String comuna = row.getString(10);
        long school = row.getLong(11);
        RoutingFacts facts =
                new RoutingFacts(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Urgency.valueOf(row.getString(6)),
                        Channel.valueOf(row.getString(7)),
                        Context.valueOf(row.getString(8)),
                        row.getString(9),
                        comuna == null ? null : comuna.substring(0, 2),
                        row.getObject(11) == null ? null : school,
                        danger(row),
                        prose);
        boolean looked = row.getObject(13) != null;
        return new TrialTicket(row.getString(1), subject, facts, row.getString(12), looked);
    }

    /** As it was at entry; tickets from before the question have none. */
    private static Danger danger(ResultSet row) throws SQLException {
        String level = row.getString(16);
        String kind = row.getString(17);
        return Danger.kept(
                level == null ? DangerLevel.NINGUNO : DangerLevel.valueOf(level),
                kind == null ? null : DangerKind.valueOf(kind),
                row.getBoolean(18),
                row.getString(19));
    }
}
