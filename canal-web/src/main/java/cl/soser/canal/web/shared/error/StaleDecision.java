package cl.soser.canal.web.shared.error;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;

/**
 * For acts on a row that changed meanwhile, by another person or in another window. Typed values
 * are kept and can be saved again; after a button without input the page shows the present state.
 */
public final class StaleDecision {

    private static final Set<String> CHANGED =
            Set.of("error.changedMeanwhile", "error.movedMeanwhile");

    private StaleDecision() {}

    /**
     * @param renew takes the row as it is now, so that the next attempt is decided on that; what
     *     was typed stays
     * @throws NotAllowedException that says so, in place of the refusal
     */
    public static void orAgain(Runnable act, Runnable renew) {
        orElse(
                act,
                () -> {
                    renew.run();
                    throw new NotAllowedException("error.changedMeanwhile.again");
                });
    }

    /**
     * For buttons beside which nothing is typed: arrows, publish, retire.
     *
     * @param renew reads what the page shows once more
     * @throws NotAllowedException that says so, in place of the refusal
     */
    public static void orShow(Runnable act, Runnable renew) {
        orElse(
                act,
                () -> {
                    renew.run();
                    throw new NotAllowedException("error.changedMeanwhile.list");
                });
    }

    static void orElse(Runnable act, Runnable changed) {
        try {
            act.run();
        } catch (RuntimeException e) {
            if (!isChanged(e)) {
                throw e;
            }
            changed.run();
        }
    }

    private static boolean isChanged(RuntimeException thrown) {
        CanalException refused = CanalExceptionHandler.find(CanalException.class, thrown);
        return refused != null
                        && (CHANGED.contains(refused.getMessage())
                                || refused.getMessage().endsWith(".stale"))
                || CanalExceptionHandler.find(OptimisticLockException.class, thrown) != null;
    }
}
