package cl.soser.canal.response.workflow;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.approval.ApprovalFacts;
import cl.soser.canal.approval.ApprovalRule;
import cl.soser.canal.approval.ApprovalRuleContent;
import cl.soser.canal.approval.ApprovalRuleRepository;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerReadiness;
import cl.soser.canal.ticket.TicketText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule of approval would have done to the texts sent lately, before it is switched on; and
 * why texts were rejected. Tickets are shown by number only.
 */
@Stateless
@RolesAllowed({OPERACIONES, ADMINISTRADOR})
@TransactionAttribute(SUPPORTS)
public class ApprovalTrialQuery {

    /** How far back the trial looks. */
    public static final int DAYS = 90;

    private static final int LOOKED_AT = 1_000;
    private static final int NAMED = 10;

    @PersistenceContext EntityManager em;
    @Inject ApprovalRuleRepository approvalRuleRepository;
    @Inject Clock clock;

    /**
     * The result of a trial.
     *
     * @param looked the texts of people sent in the last days, the newest thousand at most
     * @param matching for how many all its criteria hold
     * @param asking how many had to be approved by the rules in force
     * @param newlyCount how many would need approval now, and did not
     * @param sparedCount how many would no longer need it
     * @param newly the numbers of the newest ten of the first
     * @param spared the numbers of the newest ten of the second
     */
    public record Result(
            int looked,
            int matching,
            int asking,
            int newlyCount,
            int sparedCount,
            List<String> newly,
            List<String> spared)
            implements Serializable {}

    /**
     * @param id of the rule this would become; null for a new one, which comes last
     */
    public Result of(Long id, @NotNull @Valid ApprovalRuleContent text) {
        List<ApprovalRule> before = approvalRuleRepository.inForce();
        ApprovalRule tried = new ApprovalRule(place(id), text);
        List<ApprovalRule> after = with(tried, id, before);
        int matching = 0;
        int asking = 0;
        List<String> newly = new ArrayList<>();
        List<String> spared = new ArrayList<>();
        List<Object[]> sent = sent();
        for (Object[] row : sent) {
            Answer answer = (Answer) row[0];
            if (text.words() != null && answer.getTicket().isRestricted()) {
                continue; // no rule finds out what is said there
            }
            ApprovalFacts facts =
                    AnswerReadiness.facts(answer, answer.getTicket(), (TicketText) row[1]);
            boolean was = ApprovalRuleRepository.reason(before, facts).isPresent();
            boolean would = ApprovalRuleRepository.reason(after, facts).isPresent();
            matching += tried.holds(facts) ? 1 : 0;
            asking += was ? 1 : 0;
            if (would && !was) {
                newly.add(answer.getTicket().getNumber());
            } else if (was && !would) {
                spared.add(answer.getTicket().getNumber());
            }
        }
        return new Result(
                sent.size(),
                matching,
                asking,
                newly.size(),
                spared.size(),
                first(newly),
                first(spared));
    }

    private int place(Long id) {
        return id == null ? Integer.MAX_VALUE : em.find(ApprovalRule.class, id).getOrdinal();
    }

    private static List<ApprovalRule> with(
            ApprovalRule tried, Long id, List<ApprovalRule> inForce) {
        List<ApprovalRule> after = new ArrayList<>(inForce);
        after.removeIf(rule -> rule.getId().equals(id));
        int place = 0;
        while (place < after.size() && after.get(place).getOrdinal() < tried.getOrdinal()) {
            place++;
        }
        after.add(place, tried);
        return after;
    }

    private static List<String> first(List<String> numbers) {
        return List.copyOf(numbers.subList(0, Math.min(NAMED, numbers.size())));
    }

    private Instant since() {
        return clock.instant().minus(Duration.ofDays(DAYS));
    }

    private List<Object[]> sent() {
        return em.createNamedQuery(Answer.SENT_WITH_TEXT, Object[].class)
                .setParameter("since", since())
                .setMaxResults(LOOKED_AT)
                .getResultList();
    }

    /** How often each reason was given in the last days; absent if never. */
    public Map<RejectionReason, Long> rejections() {
        Map<RejectionReason, Long> counts = new EnumMap<>(RejectionReason.class);
        em.createNamedQuery(ApprovalDecision.REJECTION_REASONS, Object[].class)
                .setParameter("since", since())
                .getResultStream()
                .forEach(row -> counts.put((RejectionReason) row[0], (Long) row[1]));
        return counts;
    }
}
