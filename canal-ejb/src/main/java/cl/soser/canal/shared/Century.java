package cl.soser.canal.shared;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * The years a date may be of, wherever one is typed or sent. Java allows a thousand million years
 * and no database does.
 */
public final class Century {

    public static final int FIRST = 2000;
    public static final int LAST = 2099;

    private Century() {}

    /** Whether its year, in its own offset, is one of them. */
    public static boolean holds(TemporalAccessor date) {
        int year = date.get(ChronoField.YEAR);
        return year >= FIRST && year <= LAST;
    }
}
