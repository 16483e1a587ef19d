package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.ActivityState;
import cl.soser.canal.web.shared.address.CodeConverter;

/** What the page shows, as its address says it. */
public enum ActivityPile {
    POR_HACER(ActivityState.PLANIFICADA),
    MES(null),
    REALIZADAS(ActivityState.REALIZADA),
    SUSPENDIDAS(ActivityState.SUSPENDIDA),
    SIN_RESPALDO(null),
    COBERTURA(null);

    private final ActivityState state;

    ActivityPile(ActivityState state) {
        this.state = state;
    }

    /** Of the activities it lists; null where it lists none. */
    ActivityState state() {
        return state;
    }

    String code() {
        return CodeConverter.code(this);
    }
}
