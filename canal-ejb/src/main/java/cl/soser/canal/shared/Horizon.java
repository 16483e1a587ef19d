package cl.soser.canal.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The range of days that a person may enter, to reject a mistyped year. */
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
            throw new NotAllowedException("date.far", DAY.format(last(today)));
        }
    }

    /** Refuses a day out of reach of today on either side, and says which is the last in reach. */
    public static void require(LocalDate day, LocalDate today, int yearsBack, int yearsAhead) {
        LocalDate first = today.minusYears(yearsBack);
        LocalDate last = today.plusYears(yearsAhead);
        if (day.isBefore(first)) {
            throw new NotAllowedException("date.old", DAY.format(first));
        }
        if (day.isAfter(last)) {
            throw new NotAllowedException("date.beyond", DAY.format(last));
        }
    }

    private static LocalDate last(LocalDate today) {
        return today.plusYears(YEARS);
    }
}
