package cl.soser.canal.correctiveaction;

import java.util.EnumSet;
import java.util.Set;

/** What the board of actions lists. */
public enum CorrectiveActionPile {
    /** To be done; those that are late come first. */
    PENDIENTES(EnumSet.of(CorrectiveActionState.PENDIENTE)),
    VENCIDAS(EnumSet.of(CorrectiveActionState.PENDIENTE)),
    /** Done, and to be checked; those whose day has come first. */
    POR_VERIFICAR(EnumSet.of(CorrectiveActionState.HECHA)),
    /** The newest end first. */
    TERMINADAS(
            EnumSet.of(
                    CorrectiveActionState.EFICAZ,
                    CorrectiveActionState.NO_EFICAZ,
                    CorrectiveActionState.ANULADA));

    private final Set<CorrectiveActionState> states;

    CorrectiveActionPile(Set<CorrectiveActionState> states) {
        this.states = states;
    }

    Set<CorrectiveActionState> states() {
        return states;
    }

    public boolean isNewestFirst() {
        return this == TERMINADAS;
    }
}
