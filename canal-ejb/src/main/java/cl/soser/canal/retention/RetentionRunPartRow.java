package cl.soser.canal.retention;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A class of data in a run.
 *
 * @param before what is older falls due
 * @param held how much would fall due and is kept by an order, a block or an open right
 * @param examples numbers of some; null where there is none
 */
public record RetentionRunPartRow(
        RetentionClass of,
        int months,
        LocalDate before,
        long due,
        HeldRows held,
        long done,
        String examples)
        implements Serializable {}
