package cl.soser.canal.ticket.termchange;

import cl.soser.canal.ticket.StepKind;

/** What may remove, lengthen or hide the contract's term of a ticket. */
public enum TermChangeKind {
    RECLASIFICACION(StepKind.RECLASIFICACION_PEDIDA, StepKind.RECLASIFICACION_NEGADA),
    ANULACION(StepKind.ANULACION_PEDIDA, StepKind.ANULACION_NEGADA),
    FUSION(StepKind.FUSION_PEDIDA, StepKind.FUSION_NEGADA),
    INSTITUCION(StepKind.INSTITUCION, StepKind.INSTITUCION_NEGADA);

    private final StepKind asked;
    private final StepKind refused;

    TermChangeKind(StepKind asked, StepKind refused) {
        this.asked = asked;
        this.refused = refused;
    }

    /** The line of the timeline where it is asked for. */
    public StepKind asked() {
        return asked;
    }

    public StepKind refused() {
        return refused;
    }
}
