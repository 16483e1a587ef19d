package cl.soser.canal.right.answer;

import cl.soser.canal.right.RightState;
import java.util.Set;

/** A part of the officer's list. */
public enum RightPile {
    ABIERTAS(RightState.OPEN),
    CERRADAS(Set.of(RightState.RESPONDIDA, RightState.NO_ACREDITADA, RightState.DERIVADA));

    private final Set<RightState> states;

    RightPile(Set<RightState> states) {
        this.states = states;
    }

    Set<RightState> states() {
        return states;
    }
}
