package cl.soser.canal.radar;

import java.util.List;

/**
 * One page of possible outbreaks.
 *
 * @param below where the next page begins; null where none follows
 */
public record OutbreakPage(List<OutbreakDetails> outbreaks, Long below) {

    public OutbreakPage {
        outbreaks = List.copyOf(outbreaks);
    }
}
