package cl.soser.canal.correctiveaction;

import cl.soser.canal.shared.Cursor;
import java.time.LocalDate;

/**
 * An action in a list.
 *
 * @param owner the name of the account that answers for it
 * @param tickets how many it is for
 * @param files how many show it
 */
public record CorrectiveActionRow(
        CorrectiveAction correctiveAction, String owner, int tickets, int files) {

    public Cursor<LocalDate> cursor() {
        return new Cursor<>(correctiveAction.getSortOn(), correctiveAction.getId());
    }
}
