package cl.soser.canal.correctiveaction;

import cl.soser.canal.commitment.DayCursor;

/**
 * An action in a list.
 *
 * @param owner the name of the account that answers for it
 * @param tickets how many it is for
 * @param files how many show it
 */
public record CorrectiveActionRow(
        CorrectiveAction correctiveAction, String owner, int tickets, int files) {

    public DayCursor cursor() {
        return new DayCursor(correctiveAction.getSortOn(), correctiveAction.getId());
    }
}
