package cl.soser.canal.bulk;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.IllegalStepException;
import cl.soser.canal.ticket.StaleTicketException;

/** Why a bulk act was not done on one of its tickets; words are {@code bulkProblem.<name>}. */
public enum BulkProblem {
    /** It changed after it was chosen. */
    CAMBIO,
    /** The caller may no longer read it, or not work on it. */
    AJENA,
    /** Its status does not lead there. */
    ESTADO,
    /** A person must read it first: its automatic answer waits for that. */
    RETENIDA,
    /** It is as wanted already. */
    IGUAL,
    /** An answer is about to leave. */
    SALIENDO,
    /** The requester may no longer do this. */
    SIN_PERMISO,
    /** It was merged into another ticket. */
    FUSIONADA,
    /** It has changed since. */
    TOCADA,
    /** The note mentions a person who may not read it. */
    MENCION,
    /** The new owner may not work on it. */
    NO_PUEDE,
    OTRO;

    static BulkProblem of(RuntimeException refused) {
        if (refused instanceof StaleTicketException) {
            return CAMBIO;
        }
        if (refused instanceof NotFoundException) {
            return AJENA;
        }
        if (refused instanceof IllegalStepException) {
            return ESTADO;
        }
        String key = String.valueOf(refused.getMessage());
        return switch (key) {
            case "ticket.notOpen" -> ESTADO;
            case "ticket.reroute.same" -> IGUAL;
            case "mention.noReader", "mention.unknown" -> MENCION;
            case "hands.cannot" -> NO_PUEDE;
            case "hands.same" -> IGUAL;
            case "answer.leaving" -> SALIENDO;
            case "merge.absorbed.act" -> FUSIONADA;
            default -> OTRO;
        };
    }
}
