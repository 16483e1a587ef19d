package cl.soser.canal.shared;

/**
 * Thrown both for a missing object and for one that the caller may not see, so that the two cannot
 * be distinguished.
 */
public class NotFoundException extends CanalException {

    public NotFoundException() {
        super("error.notFound");
    }
}
