package cl.soser.canal.paper;

import cl.soser.canal.directory.SchoolScheme;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A photograph in a list.
 *
 * @param read whether its QRs were looked for
 * @param others who has it on the screen
 */
public record PhotoRow(
        long id,
        String school,
        SchoolScheme scheme,
        String schoolCode,
        String comuna,
        Instant photographedAt,
        Instant receivedAt,
        boolean read,
        PhotoState state,
        Instant changedAt,
        String reason,
        List<PhotoFolio> folios,
        List<String> others)
        implements Serializable {

    public PhotoRow {
        folios = List.copyOf(folios);
        others = List.copyOf(others);
    }

    public PhotoKey key() {
        return new PhotoKey(receivedAt, id);
    }
}
