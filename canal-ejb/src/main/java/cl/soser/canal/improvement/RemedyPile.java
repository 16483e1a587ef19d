package cl.soser.canal.improvement;

import java.util.EnumSet;
import java.util.Set;

/** What the board of actions lists. */
public enum RemedyPile {
    /** To be done; those that are late come first. */
    PENDIENTES(EnumSet.of(RemedyState.PENDIENTE)),
    VENCIDAS(EnumSet.of(RemedyState.PENDIENTE)),
    /** Done, and to be checked; those whose day has come first. */
    POR_VERIFICAR(EnumSet.of(RemedyState.HECHA)),
    /** The newest end first. */
    TERMINADAS(EnumSet.of(RemedyState.EFICAZ, RemedyState.NO_EFICAZ, RemedyState.ANULADA));

    private final Set<RemedyState> states;

    RemedyPile(Set<RemedyState> states) {
        this.states = states;
    }

    Set<RemedyState> states() {
        return states;
    }

    boolean isNewestFirst() {
        return this == TERMINADAS;
    }
}
