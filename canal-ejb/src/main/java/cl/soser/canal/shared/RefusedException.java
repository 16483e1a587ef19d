package cl.soser.canal.shared;

/** Thrown when what was asked is understood but may not be done now; the key says why. */
public class RefusedException extends CanalException {

    public RefusedException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
