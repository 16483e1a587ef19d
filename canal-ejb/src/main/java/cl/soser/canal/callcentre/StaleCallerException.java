package cl.soser.canal.callcentre;

import cl.soser.canal.shared.CanalException;

/**
 * Thrown when another operator corrected the person after the page was shown, or that is long ago.
 */
public class StaleCallerException extends CanalException {

    public StaleCallerException() {
        super("desk.person.stale");
    }
}
