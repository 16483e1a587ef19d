package cl.soser.canal.paper;

import java.io.Serializable;
import java.time.Instant;

/**
 * A sheet that is no longer blank, as a list shows it.
 *
 * @param ticketNumber null unless used
 * @param markedBy the name of the person who marked it; null for the system
 */
public record PaperSheetRow(
        Folio folio,
        PaperSheetState state,
        String reason,
        String ticketNumber,
        String markedBy,
        Instant markedAt)
        implements Serializable {

    /** Whether it may become blank again. */
    public boolean outOfUse() {
        return state != PaperSheetState.USADA;
    }
}
