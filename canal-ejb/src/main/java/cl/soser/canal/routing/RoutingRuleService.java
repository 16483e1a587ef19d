package cl.soser.canal.routing;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The table of rules for the administrator. A rule in force changes only to what was tried on past
 * requests. A rule that routed a ticket is switched off and never deleted, so that the ticket's
 * trace stays readable.
 */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class RoutingRuleService {

    private static final int STEP = 10;

    @PersistenceContext EntityManager em;
    @Inject RoutingRuleFields routingRuleFields;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    /** In the order of evaluation; a few dozen. */
    @TransactionAttribute(SUPPORTS)
    public List<RoutingRuleRow> all() {
        List<RoutingRule> rules = ordered();
        return IntStream.range(0, rules.size()).mapToObj(at -> row(rules, at)).toList();
    }

    private static RoutingRuleRow row(List<RoutingRule> rules, int at) {
        RoutingRule rule = rules.get(at);
        Long after = at == 0 ? null : rules.get(at - 1).getId();
        return new RoutingRuleRow(
                rule.getId(), rule.getVersion(), at + 1, after, rule.isActive(), rule.text());
    }

    /**
     * The results of the rules in force, and of the same with this one.
     *
     * @param id null for a new rule
     * @param after the rule it would come after; null for the first place
     */
    @TransactionAttribute(SUPPORTS)
    public RuleComparison compare(Long id, @NotNull RoutingRuleContent text, Long after) {
        RoutingRuleFields.check(text);
        routingRuleFields.of(text, true, 1);
        List<RoutingRule> rules = ordered();
        List<RoutingRule> inForce = rules.stream().filter(RoutingRule::isActive).toList();
        RoutingRule old =
                inForce.stream().filter(rule -> rule.getId().equals(id)).findAny().orElse(null);
        RoutingRule written = RoutingRule.onTrial(text);
        List<RoutingRule> asWritten = new ArrayList<>();
        if (after == null) {
            asWritten.add(written);
        }
        for (RoutingRule rule : rules) {
            if (rule.isActive() && !rule.getId().equals(id)) {
                asWritten.add(rule);
            }
            if (rule.getId().equals(after)) {
                asWritten.add(written);
            }
        }
        return new RuleComparison(inForce, old, asWritten, written);
    }

    /**
     * Writes a rule, new or not, and puts it in its place.
     *
     * @param id null for a new one
     * @param version of the row the change was decided on
     * @param after the rule it comes after; null for the first place
     * @param inForce whether it takes effect
     * @param tried {@link RoutingRuleContent#code} of what was tried on past requests; null for
     *     nothing
     */
    public long save(
            Long id,
            int version,
            @NotNull @Valid RoutingRuleContent text,
            Long after,
            boolean inForce,
            String tried) {
        RoutingRuleFields.check(text);
        routingRuleFields.of(text, inForce, 1);
        List<RoutingRule> rules = new ArrayList<>(ordered());
        requireOwnName(rules, id, text.name());
        if (inForce) {
            routingRuleFields.requireOffered(text);
        }
        if (inForce && !text.code(after).equals(tried)) {
            throw new NotAllowedException("rule.untried");
        }
        RoutingRule rule = id == null ? null : known(rules, id, version);
        ConfigurationFields before = rule == null ? ConfigurationFields.NONE : fields(rules, rule);
        if (rule == null) {
            rule = new RoutingRule(lastOrdinal(rules) + STEP, text);
            em.persist(rule);
            rules.add(rule);
        } else {
            rule.rewrite(text);
        }
        if (inForce) {
            rule.switchOn();
        } else {
            rule.switchOff();
        }
        place(rules, rule, after);
        requireReachable(rules);
        logChange(rule, before, fields(rules, rule));
        return rule.getId();
    }

    /** A rule that matches everything and stops must be the last one in force. */
    private static void requireReachable(List<RoutingRule> rules) {
        rules.stream()
                .filter(RoutingRule::isActive)
                .dropWhile(rule -> !(rule.text().isAboutEverything() && rule.text().stops()))
                .skip(1)
                .findFirst()
                .ifPresent(
                        rule -> {
                            throw new NotAllowedException("rule.neverHeard", rule.getName());
                        });
    }

    private static void requireOwnName(List<RoutingRule> rules, Long id, String name) {
        boolean taken =
                rules.stream()
                        .filter(rule -> !rule.getId().equals(id))
                        .anyMatch(rule -> rule.getName().equalsIgnoreCase(name.strip()));
        if (taken) {
            throw new NotAllowedException("rule.nameTaken");
        }
    }

    /** One place up or down; at the end of the table nothing happens. */
    public void move(long id, int version, boolean up) {
        List<RoutingRule> rules = new ArrayList<>(ordered());
        RoutingRule rule;
        try {
            rule = known(rules, id, version);
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("error.movedMeanwhile");
        }
        ConfigurationFields before = fields(rules, rule);
        int at = rules.indexOf(rule);
        int target = up ? at - 1 : at + 1;
        if (target < 0 || target >= rules.size()) {
            return;
        }
        int above = up ? target - 1 : target;
        place(rules, rule, above < 0 ? null : rules.get(above).getId());
        requireReachable(rules);
        logChange(rule, before, fields(rules, rule));
    }

    /** Switches it off; tickets that it routed do not change. */
    public void switchOff(long id, int version) {
        List<RoutingRule> rules = ordered();
        RoutingRule rule = known(rules, id, version);
        ConfigurationFields before = fields(rules, rule);
        rule.switchOff();
        logChange(rule, before, fields(rules, rule));
    }

    /** Deletes it; only if it is off and never routed a ticket. */
    public void delete(long id, int version) {
        List<RoutingRule> rules = ordered();
        RoutingRule rule = known(rules, id, version);
        if (rule.isActive() || isUsed(id)) {
            throw new NotAllowedException("rule.used");
        }
        logChange(rule, fields(rules, rule), ConfigurationFields.NONE);
        em.remove(rule);
    }

    /** Whether a ticket says that this rule named its area. */
    @TransactionAttribute(SUPPORTS)
    public boolean isUsed(long id) {
        return !em.createNamedQuery(RoutingRule.ROUTED, Long.class)
                .setParameter("rule", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private List<RoutingRule> ordered() {
        return em.createNamedQuery(RoutingRule.ALL, RoutingRule.class).getResultList();
    }

    private static RoutingRule known(List<RoutingRule> rules, long id, int version) {
        RoutingRule rule =
                rules.stream()
                        .filter(one -> one.getId() == id)
                        .findAny()
                        .orElseThrow(NotFoundException::new);
        if (rule.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return rule;
    }

    private static int lastOrdinal(List<RoutingRule> rules) {
        return rules.isEmpty() ? 0 : rules.get(rules.size() - 1).getOrdinal();
    }

    /**
     * Moves the rule and sets ordinals: between its neighbours, or all of them anew if none is
     * free.
     */
    private void place(List<RoutingRule> rules, RoutingRule rule, Long after) {
        List<RoutingRule> others = new ArrayList<>(rules);
        others.remove(rule);
        int at = after == null ? 0 : indexAfter(others, after);
        boolean same = at < rules.size() && rules.get(at).equals(rule);
        others.add(at, rule);
        rules.clear();
        rules.addAll(others);
        if (same) {
            return;
        }
        int low = at == 0 ? 0 : rules.get(at - 1).getOrdinal();
        int high = at == rules.size() - 1 ? low + 2 * STEP : rules.get(at + 1).getOrdinal();
        if (high - low > 1) {
            rule.moveTo(low + (high - low) / 2);
        } else {
            number(rules, -1);
            em.flush(); // no two may have the same number at any moment
            number(rules, STEP);
        }
    }

    private static int indexAfter(List<RoutingRule> others, Long after) {
        return IntStream.range(0, others.size())
                        .filter(at -> others.get(at).getId().equals(after))
                        .findAny()
                        .orElseThrow(() -> new NotAllowedException("error.changedMeanwhile"))
                + 1;
    }

    private static void number(List<RoutingRule> rules, int step) {
        for (int at = 0; at < rules.size(); at++) {
            rules.get(at).moveTo((at + 1) * step);
        }
    }

    private ConfigurationFields fields(List<RoutingRule> rules, RoutingRule rule) {
        return routingRuleFields.of(rule.text(), rule.isActive(), rules.indexOf(rule) + 1);
    }

    private void logChange(
            RoutingRule rule, ConfigurationFields before, ConfigurationFields after) {
        String key = Objects.toString(rule.getId());
        configurationChangeRepository.changed(
                new ConfigurationSubject(ConfigurationKind.REGLA, key, rule.getName()),
                before,
                after);
    }
}
