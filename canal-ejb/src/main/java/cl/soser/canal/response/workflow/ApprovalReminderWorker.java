package cl.soser.canal.response.workflow;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.response.Answer;
import cl.soser.canal.sla.DeadlineLabels;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reminds the approvers of texts that wait, in one mail per person. Where two servers try,
 * optimistic locking lets one. For the timer, which has no caller.
 */
@Stateless
public class ApprovalReminderWorker {

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject ApprovalRequester approvalRequester;
    @Inject ApproverFinder approverFinder;
    @Inject Event<ApprovalsReminded> waiting;
    @Inject Clock clock;

    /** One run; returns whether more may be due. */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean remind(int limit) {
        Instant now = clock.instant();
        List<Answer> due =
                em.createNamedQuery(Answer.REMINDING, Answer.class)
                        .setParameter("now", now)
                        .setMaxResults(limit)
                        .getResultList();
        if (due.isEmpty()) {
            return false;
        }
        Instant next = approvalRequester.next(now);
        Map<Long, List<String>> numbers = new TreeMap<>();
        for (Answer answer : due) {
            answer.remindAgain(next);
            whom(answer)
                    .forEach(
                            account ->
                                    numbers.computeIfAbsent(
                                                    account.getId(), id -> new ArrayList<>())
                                            .add(line(answer)));
        }
        em.flush();
        waiting.fire(new ApprovalsReminded(numbers, now));
        return due.size() == limit;
    }

    private Collection<Account> whom(Answer answer) {
        Collection<Account> askable = approverFinder.askable(answer);
        return askable.isEmpty() && !answer.getTicket().isRestricted()
                ? staff.withRole(ADMINISTRADOR)
                : askable;
    }

    private String line(Answer answer) {
        return answer.getTicket().getNumber()
                + ", "
                + DeadlineLabels.full(answer.getTicket().getAttendBy(), clock.getZone());
    }
}
