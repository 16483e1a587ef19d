package cl.soser.canal.ticket;

import java.io.Serializable;

/**
 * How often administrators agreed with the rules.
 *
 * @param looked tickets whose routing one of them judged
 * @param agreed of these, those left where the rule sent them
 */
public record Precision(int looked, int agreed) implements Serializable {

    public static final Precision NONE = new Precision(0, 0);

    Precision plus(Precision other) {
        return new Precision(looked + other.looked, agreed + other.agreed);
    }

    /** In whole per cent, rounded down; -1 if no administrator judged. */
    public int percent() {
        return looked == 0 ? -1 : agreed * 100 / looked;
    }
}
