package cl.soser.canal.personaldata;

import static cl.soser.canal.personaldata.PersonalWords.word;

import cl.soser.canal.right.ErasurePlan;
import cl.soser.canal.right.ErasureProof;
import cl.soser.canal.right.RightCopy;
import cl.soser.canal.right.RightExecution;
import cl.soser.canal.right.RightOrder;
import cl.soser.canal.right.RightSubject;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Does what the rights desk orders: the erasure of a case is one task, which is done once; a copy
 * that is prepared again is gathered anew.
 */
@ApplicationScoped
public class RightTaskExecution implements RightExecution {

    @Inject PersonalDataService personalDataService;

    @Override
    public RightCopy copy(RightOrder order) {
        PersonalTaskRow task =
                done(
                        personalDataService.orderCopy(
                                key(order) + "-" + order.orderedAt().toEpochMilli(),
                                keys(order.subject())));
        return new RightCopy(
                "datos-" + order.number() + ".zip", task.sha256(), task.size(), task.done());
    }

    @Override
    public ErasurePlan plan(RightOrder order) {
        ErasurePlanDetails plan = personalDataService.plan(keys(order.subject()));
        return new ErasurePlan(
                plan.goes(),
                kept(order, plan.kept()),
                plan.refusal(),
                plan.refusal() == null && plan.kept().isEmpty(),
                plan.digest());
    }

    @Override
    public ErasureProof erase(RightOrder order, String seen, boolean whole) {
        PersonalTaskRow task =
                done(
                        personalDataService.orderErasure(
                                key(order), keys(order.subject()), seen, whole));
        return new ErasureProof(task.done(), kept(order, task.kept()), task.digest());
    }

    /** That she asked, and what was answered, is kept as long as a request. */
    private static List<String> kept(RightOrder order, List<String> others) {
        List<String> kept = new ArrayList<>(others);
        kept.add(word("kept.right", order.number()));
        return kept;
    }

    private PersonalTaskRow done(long task) {
        PersonalTaskRow row = personalDataService.finish(task);
        if (row.isOtherwisePlanned()) {
            throw new NotAllowedException("right.plan.changed");
        }
        if (row.state() != PersonalTaskState.LISTA) {
            throw new IllegalStateException("task " + task + " is " + row.state());
        }
        return row;
    }

    private static String key(RightOrder order) {
        return "derecho-" + order.rightCaseId();
    }

    private static SubjectKeys keys(RightSubject of) {
        return new SubjectKeys(
                of.persons(),
                of.accountId(),
                of.emailKey(),
                of.rut(),
                of.names(),
                of.phones(),
                of.named(),
                of.texts());
    }
}
