package cl.soser.canal.filing;

/**
 * A draft as its writer sees it again.
 *
 * @param number of the ticket it became; null while it is being written
 */
public record DraftState(DraftValues typed, String number) {

    public boolean isFiled() {
        return number != null;
    }
}
