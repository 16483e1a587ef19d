package cl.soser.canal.field;

import cl.soser.canal.paper.photo.PhotoState;
import java.io.Serializable;
import java.time.Instant;

/**
 * A photograph that its sender must still act on.
 *
 * @param reason why it was sent back, or null
 * @param file public id of its picture
 */
public record SentPhoto(
        long id,
        int version,
        PhotoState state,
        String reason,
        Instant photographedAt,
        Instant receivedAt,
        long school,
        String schoolName,
        String file)
        implements Serializable {

    public boolean isReturned() {
        return state == PhotoState.DEVUELTA;
    }

    /** While no ticket was made of it. */
    public boolean isOpen() {
        return state == PhotoState.ESPERA || state == PhotoState.DEVUELTA;
    }
}
