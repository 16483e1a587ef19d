package cl.soser.canal.routing.trial;

import static cl.soser.canal.account.Role.ADMINISTRADOR;

import cl.soser.canal.routing.RoutingRuleContent;
import cl.soser.canal.routing.RoutingRuleService;
import cl.soser.canal.routing.RuleComparison;
import cl.soser.canal.shared.database.Database;
import cl.soser.canal.ticket.Ticket;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries a rule on past tickets before it is in force, and measures how often the rules in force
 * were right. It changes no ticket.
 */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class RoutingTrialQuery {

    /** The number of newest tickets tried, which takes a second or two. */
    public static final int MOST = 100_000;

    @PersistenceContext EntityManager em;
    @Inject RoutingRuleService rules;
    @Inject TrialTicketReader past;
    @Inject Database database;
    @Inject Clock clock;

    /**
     * @param id null for a new rule
     * @param after the rule it would come after; null for the first place
     * @param days how far back; 0 for all
     */
    public RoutingTrial of(Long id, @NotNull RoutingRuleContent text, Long after, int days) {
        RuleComparison comparison = rules.compare(id, text, after);
        RoutingTrialCriteria filter =
                new RoutingTrialCriteria(
                        comparison.texts(),
                        database.isPostgresql() ? comparison.search() : Optional.empty(),
                        days == 0 ? null : clock.instant().minus(Duration.ofDays(days)));
        RoutingTrialCounter count = new RoutingTrialCounter(comparison);
        past.read(filter, MOST, count::add);
        return count.result(past.count(filter, MOST), text.code(after));
    }

    /** How often the administrators agreed with each rule on the area it named, by its id. */
    public Map<Long, RoutingPrecision> precision(int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        Map<Long, RoutingPrecision> all = new HashMap<>();
        List<Object[]> rows =
                em.createNamedQuery(Ticket.AGREEMENT, Object[].class)
                        .setParameter("since", since)
                        .getResultList();
        for (Object[] row : rows) {
            boolean agreed = (Boolean) row[1];
            int tickets = ((Number) row[2]).intValue();
            all.merge(
                    (Long) row[0],
                    new RoutingPrecision(tickets, agreed ? tickets : 0),
                    RoutingPrecision::plus);
        }
        return all;
    }
}
