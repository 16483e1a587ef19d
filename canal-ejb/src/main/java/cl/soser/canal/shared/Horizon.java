package cl.soser.canal.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How far ahead a day may be that somebody sets: a year with a digit too many is a slip. */
public final class Horizon {

    private static final int YEARS = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private Horizon() {}

    public static boolean isBeyond(LocalDate day, LocalDate today) {
        return day.isAfter(last(today));
    }

    /** Refuses a day farther ahead, and says which is the last. */
    public static void require(LocalDate day, LocalDate today) {
        if (isBeyond(day, today)) {
            throw new RefusedException("date.far", DAY.format(last(today)));
        }
    }

    private static LocalDate last(LocalDate today) {
        return today.plusYears(YEARS);
    }
}
