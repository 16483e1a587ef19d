package cl.soser.canal.routing;

import java.io.Serializable;
import java.util.List;

/**
 * A rule that demands immediate attention, and the places of a text that trigger it.
 *
 * @param rule its name
 * @param alert whether people are notified at once, at any hour
 * @param places in the order of the text
 */
public record RedFlag(String rule, boolean alert, List<Place> places) implements Serializable {

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
