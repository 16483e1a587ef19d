package cl.soser.canal.incident;

import java.util.List;

/**
 * One page of offered groups.
 *
 * @param below where the next page begins; null where none follows
 */
public record OfferedPage(List<OfferedGroup> groups, Long below) {

    public OfferedPage {
        groups = List.copyOf(groups);
    }
}
