package cl.soser.canal.response.sent;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Checks all answers that left, some at a time, outside any transaction of its caller. */
@ApplicationScoped
public class SealChecker {

    private static final Logger LOG = Logger.getLogger(SealChecker.class.getName());
    private static final int BATCH = 200;

    @Inject SealCheckWorker sealCheckWorker;

    public SealCheckResult check() {
        int answers = 0;
        List<Long> differing = new ArrayList<>();
        List<Long> batch = sealCheckWorker.after(0, BATCH);
        while (!batch.isEmpty()) {
            answers += batch.size();
            differing.addAll(check(batch));
            batch = sealCheckWorker.after(batch.get(batch.size() - 1), BATCH);
        }
        return new SealCheckResult(answers, differing);
    }

    /** Of two that find the same at once, the second finds it recorded. */
    private List<Long> check(List<Long> batch) {
        try {
            return sealCheckWorker.check(batch);
        } catch (EJBException e) {
            LOG.log(Level.FINE, "another server was faster", e);
            return sealCheckWorker.check(batch);
        }
    }
}
