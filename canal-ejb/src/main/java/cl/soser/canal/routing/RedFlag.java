package cl.soser.canal.routing;

import cl.soser.canal.danger.DangerKind;
import java.io.Serializable;
import java.util.List;

/**
 * What demands immediate attention, and the places of a text that trigger it: a rule with words, or
 * the danger that the text speaks of.
 *
 * @param rule its name; null for a danger that was read
 * @param danger its kind; null for a rule
 * @param alert whether people are notified at once, at any hour
 * @param places in the order of the text
 */
public record RedFlag(String rule, DangerKind danger, boolean alert, List<Place> places)
        implements Serializable {

    public RedFlag {
        places = List.copyOf(places);
    }

    /**
     * A range of the original text.
     *
     * @param until the first character after it
     */
    public record Place(int from, int until) implements Serializable {}
}
