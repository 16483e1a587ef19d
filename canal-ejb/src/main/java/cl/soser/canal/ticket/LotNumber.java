package cl.soser.canal.ticket;

import cl.soser.canal.shared.Plain;
import java.util.Locale;

/** A lot as it is compared: people copy it from a box with and without case, spaces and dashes. */
public final class LotNumber {

    private LotNumber() {}

    /** "L 23-045" and "l23045" are the same; null where nothing is left to compare. */
    public static String key(String lot) {
        String key = String.join("", Plain.words(lot)).toUpperCase(Locale.ROOT);
        return key.isEmpty() ? null : key;
    }
}
