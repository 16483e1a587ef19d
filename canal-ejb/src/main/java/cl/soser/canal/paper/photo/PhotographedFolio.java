package cl.soser.canal.paper.photo;

import cl.soser.canal.paper.Folio;
import java.io.Serializable;

/**
 * A sheet on a photograph, for a screen.
 *
 * @param byHand a person entered its folio; no QR was read
 * @param settled why it becomes no ticket; null while nothing is known
 * @param number of the ticket it became from this photograph; null while it is none
 */
public record PhotographedFolio(Folio folio, boolean byHand, DiscardReason settled, String number)
        implements Serializable {

    public boolean isDone() {
        return settled != null || number != null;
    }
}
