package cl.soser.canal.right;

import cl.soser.canal.sla.BusinessHours;
import java.time.LocalDate;

/**
 * The terms of the law, in whole days of Santiago from the day after receipt: thirty calendar days
 * and once thirty more; a block two business days. Who only processes for an institution hands the
 * request over within two days.
 */
public final class RightTermPolicy {

    static final int DAYS = 30;
    static final int BLOCK_WORKDAYS = 2;
    static final int HAND_OVER_DAYS = 2;

    /** How long before its end the officer is warned. */
    static final int WARNING_DAYS = 5;

    private static final int FARTHEST = 400;

    private RightTermPolicy() {}

    /** The last day to answer. */
    public static LocalDate due(RightKind kind, LocalDate received, BusinessHours calendar) {
        return kind == RightKind.BLOQUEO
                ? workdaysAfter(received, BLOCK_WORKDAYS, calendar)
                : due(received);
    }

    /** The last day to answer any of them but a block. */
    public static LocalDate due(LocalDate received) {
        return received.plusDays(DAYS);
    }

    private static LocalDate workdaysAfter(LocalDate day, int count, BusinessHours calendar) {
        LocalDate last = day;
        int left = count;
        while (left > 0) {
            last = last.plusDays(1);
            if (calendar.isWorkday(last)) {
                left--;
            } else if (last.isAfter(day.plusDays(FARTHEST))) {
                throw new IllegalStateException("the calendar has no working day");
            }
        }
        return last;
    }

    /** The last day after the one extension. */
    public static LocalDate extended(LocalDate firstDue) {
        return firstDue.plusDays(DAYS);
    }

    /** Whether it may grow today: once, never a block, and before the first term has ended. */
    public static boolean mayExtend(
            RightKind kind, LocalDate firstDue, LocalDate due, LocalDate today) {
        return kind.isExtendable() && due.equals(firstDue) && !today.isAfter(firstDue);
    }

    public static LocalDate handOverBy(LocalDate received) {
        return received.plusDays(HAND_OVER_DAYS);
    }

    /** Whether it was, or is, later than its last day. */
    public static boolean isLate(LocalDate due, LocalDate answered, LocalDate today) {
        return (answered == null ? today : answered).isAfter(due);
    }

    /** The first day on which the officer is warned. */
    public static LocalDate warnedOn(RightKind kind, LocalDate due) {
        return due.minusDays(kind == RightKind.BLOQUEO ? 1 : WARNING_DAYS);
    }
}
