package cl.soser.canal.ticket;

import java.util.EnumSet;
import java.util.Set;

/** The states of a ticket and the allowed steps: the table of the channel's rules, section 5. */
public enum TicketStatus {
    POR_VALIDAR,
    EN_AREA,
    EN_REVISION,
    EN_VISACION,
    ESPERA_CIUDADANO,
    RESPONDIDO,
    CERRADO,
    ANULADO;

    public boolean canBecome(TicketStatus next) {
        return successors().contains(next);
    }

    /** The company still owes the citizen something. */
    public boolean isOpen() {
        return this != CERRADO && this != ANULADO;
    }

    private Set<TicketStatus> successors() {
        return switch (this) {
            case POR_VALIDAR -> EnumSet.of(EN_AREA, CERRADO, ANULADO);
            case EN_AREA -> EnumSet.of(EN_AREA, EN_REVISION, ESPERA_CIUDADANO, ANULADO);
            case EN_REVISION ->
                    EnumSet.of(
                            EN_AREA, EN_VISACION, RESPONDIDO, CERRADO, ESPERA_CIUDADANO, ANULADO);
            case EN_VISACION -> EnumSet.of(EN_REVISION, ANULADO);
            case ESPERA_CIUDADANO -> EnumSet.of(EN_AREA, EN_REVISION, ANULADO);
            case RESPONDIDO -> EnumSet.of(EN_REVISION, ANULADO);
            case CERRADO -> EnumSet.of(EN_AREA);
            case ANULADO -> EnumSet.noneOf(TicketStatus.class);
        };
    }
}
