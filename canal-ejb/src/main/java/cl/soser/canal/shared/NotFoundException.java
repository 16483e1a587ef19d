package cl.soser.canal.shared;

/**
 * Thrown alike for what does not exist and for what the caller may not see, so that neither tells.
 */
public class NotFoundException extends CanalException {

    public NotFoundException() {
        super("error.notFound");
    }
}
