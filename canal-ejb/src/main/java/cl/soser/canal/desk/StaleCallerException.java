package cl.soser.canal.desk;

import cl.soser.canal.shared.CanalException;

/** Thrown when somebody else corrected the person after the caller's screen showed them. */
public class StaleCallerException extends CanalException {

    public StaleCallerException() {
        super("desk.person.stale");
    }
}
