package cl.soser.canal.correctiveaction;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An action as its citizens read it: without names and without its internal check.
 *
 * @param text what was done, or why it will not be; null while it is to come
 * @param promisedOn the day that was promised first
 * @param dueOn the day it is to be done by now
 * @param doneOn null while it is not done
 */
public record CitizenAction(
        String description,
        Standing standing,
        String text,
        LocalDate promisedOn,
        LocalDate dueOn,
        LocalDate doneOn)
        implements Serializable {

    /** Whether it was done. */
    public enum Standing {
        POR_HACER,
        HECHA,
        DEJADA
    }

    static CitizenAction of(CorrectiveAction correctiveAction) {
        Standing standing =
                switch (correctiveAction.getState()) {
                    case PENDIENTE -> Standing.POR_HACER;
                    case HECHA, EFICAZ, NO_EFICAZ -> Standing.HECHA;
                    case ANULADA -> Standing.DEJADA;
                };
        return new CitizenAction(
                correctiveAction.getDescription(),
                standing,
                correctiveAction.getDoneText(),
                correctiveAction.getFirstDueOn(),
                correctiveAction.getDueOn(),
                correctiveAction.getDoneOn());
    }

    /** Another day than was promised. */
    public boolean isMoved() {
        return !dueOn.equals(promisedOn);
    }
}
