package cl.soser.canal.alert;

import cl.soser.canal.ticket.StepKind;

/** What a person did about an alert; its ticket keeps it in the words of that person. */
public enum AlertAction {
    ATENDIDA(StepKind.ALERTA_ATENDIDA),
    LLAMADA(StepKind.ALERTA_LLAMADA),
    TRASPASADA(StepKind.ALERTA_TRASPASADA);

    private final StepKind step;

    AlertAction(StepKind step) {
        this.step = step;
    }

    StepKind step() {
        return step;
    }

    /** Whether a line of a ticket's timeline is about such an action. */
    public static boolean isOf(StepKind kind) {
        for (AlertAction action : values()) {
            if (action.step == kind) {
                return true;
            }
        }
        return false;
    }
}
