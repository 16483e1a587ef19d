package cl.soser.canal.paper.photo;

import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.shared.Cursor;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A photograph in a list.
 *
 * @param read whether its QRs were looked for
 * @param others who has it on the screen
 */
public record PaperPhotoRow(
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
        List<PhotographedFolio> folios,
        List<String> others)
        implements Serializable {

    public PaperPhotoRow {
        folios = List.copyOf(folios);
        others = List.copyOf(others);
    }

    public Cursor<Instant> cursor() {
        return new Cursor<>(receivedAt, id);
    }
}
