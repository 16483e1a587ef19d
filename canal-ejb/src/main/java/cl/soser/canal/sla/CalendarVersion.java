package cl.soser.canal.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The working time in force for tickets that enter from its day on, until the next version: days,
 * hours, and where the offices are, which decides the territorial holidays that count. Its holidays
 * are the rows of {@link Holiday} that were added by it or before and not removed by it or before.
 */
@Entity
@Table(name = "calendar_version")
@NamedQuery(
        name = CalendarVersion.NUMBERS,
        query = "SELECT v.number FROM CalendarVersion v ORDER BY v.number")
@NamedQuery(name = CalendarVersion.NEWEST, query = "SELECT MAX(v.number) FROM CalendarVersion v")
class CalendarVersion {

    static final String NUMBERS = "CalendarVersion.numbers";
    static final String NEWEST = "CalendarVersion.newest";

    @Id
    @Column(name = "version_number")
    private int number;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "account_id")
    private Long account;

    private String reason;

    @Column(name = "opens_minute")
    private int opens;

    @Column(name = "closes_minute")
    private int closes;

    @Column(name = "work_days")
    private String days;

    @Column(name = "comuna_code")
    private String comuna;

    protected CalendarVersion() {
        // for JPA
    }

    CalendarVersion(int number, WorkWeek week, long account, String reason, Instant decidedAt) {
        this.number = number;
        this.opens = week.opens().toSecondOfDay() / 60;
        this.closes = week.closes().toSecondOfDay() / 60;
        this.days =
                week.days().stream()
                        .sorted()
                        .map(day -> String.valueOf(day.getValue()))
                        .collect(Collectors.joining(","));
        this.comuna = week.comuna();
        this.account = account;
        this.reason = reason;
        this.decidedAt = decidedAt;
    }

    WorkWeek week() {
        Set<DayOfWeek> set = EnumSet.noneOf(DayOfWeek.class);
        Stream.of(days.split(",")).forEach(day -> set.add(DayOfWeek.of(Integer.parseInt(day))));
        return new WorkWeek(
                LocalTime.ofSecondOfDay(opens * 60L),
                LocalTime.ofSecondOfDay(closes * 60L),
                set,
                comuna);
    }

    BusinessHours hours(ZoneId zone, Set<LocalDate> holidays) {
        WorkWeek week = week();
        return new BusinessHours(zone, week.opens(), week.closes(), week.days(), holidays);
    }

    int number() {
        return number;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Long account() {
        return account;
    }

    String reason() {
        return reason;
    }
}
