package cl.soser.canal.web.shared;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.RefusedException;
import jakarta.persistence.OptimisticLockException;

/**
 * For a form that was decided on a row which somebody else changed meanwhile: its writer is told
 * once, with nothing typed lost, and may then save over what they were told of.
 */
public final class Stale {

    private static final String CHANGED = "error.changedMeanwhile";

    private Stale() {}

    /**
     * @param renew takes the row as it is now, so that the next attempt is decided on that; what
     *     was typed stays
     * @throws RefusedException that says so, in place of the refusal
     */
    public static void orAgain(Runnable act, Runnable renew) {
        try {
            act.run();
        } catch (RuntimeException e) {
            if (!isChanged(e)) {
                throw e;
            }
            renew.run();
            throw new RefusedException("error.changedMeanwhile.again");
        }
    }

    private static boolean isChanged(RuntimeException thrown) {
        CanalException refused = CanalExceptionHandler.find(CanalException.class, thrown);
        return refused != null && CHANGED.equals(refused.getMessage())
                || CanalExceptionHandler.find(OptimisticLockException.class, thrown) != null;
    }
}
