package cl.soser.canal.shared;

import jakarta.ejb.EJBException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work that every server tries and the database lets one complete. */
public final class Attempt {

    private static final Logger LOG = Logger.getLogger(Attempt.class.getName());

    private Attempt() {}

    /** Does it, unless another server was faster; what failed otherwise is tried next time. */
    public static void at(Runnable work) {
        try {
            work.run();
        } catch (EJBException | CanalException e) {
            LOG.log(Level.FINE, e, () -> "another server was faster, or will be retried");
        }
    }
}
