package cl.soser.canal.shared;

import jakarta.ejb.ApplicationException;

/**
 * A rule of the business said no. The message is a key of the web module's bundles; pages and the
 * API turn it into words. Thrown from a use case it rolls the transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class CanalException extends RuntimeException {

    private final transient Object[] arguments;

    protected CanalException(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments.clone();
    }

    /** What the message of the bundle is filled in with, in its order. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
