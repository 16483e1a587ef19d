package cl.soser.canal.reporting.recent;

import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.ticket.Timeliness;
import java.time.Instant;
import java.time.LocalDate;

/** A request, as it stood when it last changed. */
public final class RecentCase extends RecentRow {

    private final LocalDate entered;
    private final Instant dueAt;
    private final LocalDate due;
    private final Instant leftAt;
    private final LocalDate left;
    private final LocalDate closed;

    /**
     * @param dueAt null without a deadline
     * @param leftAt of its first answer; null before that
     * @param days of entry, deadline, first answer and closing, in Santiago
     */
    RecentCase(CaseCodes codes, Instant dueAt, Instant leftAt, LocalDate... days) {
        super(codes);
        this.dueAt = dueAt;
        this.leftAt = leftAt;
        entered = days[0];
        due = days[1];
        left = days[2];
        closed = days[3];
    }

    public LocalDate entered() {
        return entered;
    }

    /** Null without a deadline. */
    public LocalDate due() {
        return due;
    }

    /** How it stands; null where nothing is due of it. */
    public Timeliness timeliness(Instant now) {
        return isAnnulled() || dueAt == null ? null : Timeliness.of(leftAt, dueAt, now);
    }

    /** Whether its first answer left in those days. */
    public boolean isAnswered(DayRange days) {
        return days.holds(left);
    }

    /** Whether its last definitive answer left in those days and names a cause. */
    public boolean isConcluded(DayRange days) {
        return days.holds(closed) && code(Dimension.CAUSA) != null;
    }
}
