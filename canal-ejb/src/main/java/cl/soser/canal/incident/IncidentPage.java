package cl.soser.canal.incident;

import java.util.List;

/**
 * One page of incidents.
 *
 * @param below where the next page begins; null where none follows
 */
public record IncidentPage(List<IncidentDetails> incidents, Long below) {

    public IncidentPage {
        incidents = List.copyOf(incidents);
    }
}
