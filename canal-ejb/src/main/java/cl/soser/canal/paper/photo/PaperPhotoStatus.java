package cl.soser.canal.paper.photo;

import java.io.Serializable;
import java.util.List;

/**
 * The present state of a photograph on the screen.
 *
 * @param others who else has it open
 * @param settled folios of its sheets that are settled
 */
public record PaperPhotoStatus(List<String> others, PhotoState state, List<String> settled)
        implements Serializable {

    public PaperPhotoStatus {
        others = List.copyOf(others);
        settled = List.copyOf(settled);
    }
}
