package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.shared.database.MigratedDerby;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that a new installation has, from the migrations. */
final class ShippedRules {

    private ShippedRules() {}

    static List<RoutingRule> inForce() {
        List<RoutingRule> rules = new ArrayList<>();
        try (Connection connection = MigratedDerby.connect("rules");
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                "select * from routing_rule where active = true order by ordinal")) {
            while (row.next()) {
                rules.add(new RoutingRule(row.getInt("ordinal"), content(row)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rules;
    }

    private static RoutingRuleContent content(ResultSet row) throws SQLException {
        return new RoutingRuleContent(
                row.getString("name"),
                new RuleCriteria(
                        row.getString("motive_code"),
                        row.getString("topic_code"),
                        row.getString("subtopic_code"),
                        value(Urgency.class, row.getString("urgency")),
                        value(Channel.class, row.getString("channel")),
                        value(Context.class, row.getString("context")),
                        RuleCriteria.Place.ANY,
                        new RuleCriteria.Text(
                                value(DangerKind.class, row.getString("danger_kind")),
                                row.getString("words"))),
                new RuleEffects(
                        row.getString("area_code"),
                        row.getBoolean("area_from_text"),
                        Stream.of(row.getString("copies").split(","))
                                .filter(code -> !code.isEmpty())
                                .toList(),
                        value(Urgency.class, row.getString("operative_urgency")),
                        row.getBoolean("alert"),
                        row.getBoolean("restricted"),
                        row.getBoolean("holds_answer")),
                row.getBoolean("stops"));
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
