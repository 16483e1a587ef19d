package cl.soser.canal.shared;

/** Thrown when a valid request may not be executed now; the key says why. */
public class NotAllowedException extends CanalException {

    public NotAllowedException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
