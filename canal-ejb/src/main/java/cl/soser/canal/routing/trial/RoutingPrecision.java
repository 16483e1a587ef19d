package cl.soser.canal.routing.trial;

import java.io.Serializable;

/**
 * How often administrators agreed with the rules.
 *
 * @param looked tickets whose routing one of them judged
 * @param agreed of these, those left where the rule sent them
 */
public record RoutingPrecision(int looked, int agreed) implements Serializable {

    public static final RoutingPrecision NONE = new RoutingPrecision(0, 0);

    RoutingPrecision plus(RoutingPrecision other) {
        return new RoutingPrecision(looked + other.looked, agreed + other.agreed);
    }

    /** In whole per cent, rounded down; -1 if no administrator judged. */
    public int percent() {
        return looked == 0 ? -1 : agreed * 100 / looked;
    }
}
