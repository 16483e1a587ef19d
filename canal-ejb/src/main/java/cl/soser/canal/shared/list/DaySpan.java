package cl.soser.canal.shared.list;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of which a list shows its rows, both included; null leaves that side open. A day far
 * from our time counts as open, because an address may say any day and the databases do not hold
 * each.
 */
public record DaySpan(LocalDate from, LocalDate until) implements Serializable {

    public static final DaySpan ANY = new DaySpan(null, null);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    public DaySpan {
        from = near(from);
        until = near(until);
    }

    private static LocalDate near(LocalDate day) {
        return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    }

    public static DaySpan of(LocalDate day) {
        return new DaySpan(day, day);
    }

    /** Conditions on a day. */
    public List<Predicate> holds(Expression<LocalDate> day, CriteriaBuilder cb) {
        List<Predicate> all = new ArrayList<>();
        if (from != null) {
            all.add(cb.greaterThanOrEqualTo(day, from));
        }
        if (until != null) {
            all.add(cb.lessThanOrEqualTo(day, until));
        }
        return all;
    }

    /** Conditions on an instant, whose day is that of the zone. */
    public List<Predicate> holds(Expression<Instant> at, ZoneId zone, CriteriaBuilder cb) {
        List<Predicate> all = new ArrayList<>();
        if (from != null) {
            all.add(cb.greaterThanOrEqualTo(at, start(zone)));
        }
        if (until != null) {
            all.add(cb.lessThan(at, end(zone)));
        }
        return all;
    }

    /** The first instant of it; null where that side is open. */
    public Instant start(ZoneId zone) {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it; null where that side is open. */
    public Instant end(ZoneId zone) {
        return until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
