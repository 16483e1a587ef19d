package cl.soser.canal.shared;

import jakarta.ejb.ApplicationException;

/**
 * A business rule rejects the request. The message is a key of the web module's bundles; pages and
 * the API turn it into words. Thrown from a use case it rolls the transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class CanalException extends RuntimeException {

    private final transient Object[] arguments;

    protected CanalException(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments.clone();
    }

    /** The arguments of the message, in order. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
