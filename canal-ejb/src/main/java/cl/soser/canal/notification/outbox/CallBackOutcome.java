package cl.soser.canal.notification.outbox;

import cl.soser.canal.ticket.StepKind;

/** The result of informing a person by telephone, text message or letter. */
public enum CallBackOutcome {
    LLAMADA_LOGRADA(StepKind.LLAMADA_LOGRADA, true),
    LLAMADA_SIN_RESPUESTA(StepKind.LLAMADA_SIN_RESPUESTA, false),
    SMS_ENVIADO(StepKind.SMS_ENVIADO, true),
    CARTA_ENVIADA(StepKind.CARTA_ENVIADA, true);

    private final StepKind step;
    private final boolean informed;

    CallBackOutcome(StepKind step, boolean informed) {
        this.step = step;
        this.informed = informed;
    }

    StepKind step() {
        return step;
    }

    /** The person knows now, or it is on its way to them; otherwise it is still to be done. */
    public boolean isInformed() {
        return informed;
    }
}
