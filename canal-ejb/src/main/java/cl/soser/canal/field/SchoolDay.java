package cl.soser.canal.field;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a school reported on one day. What was photographed or reported by the hour is punctual,
 * even if it arrived later: where there is no signal that is all a person can do. Both instants are
 * kept.
 */
@Entity
@Table(name = "school_day")
@NamedQuery(
        name = SchoolDay.ON,
        query = "SELECT d FROM SchoolDay d WHERE d.school = :school AND d.day = :day")
@NamedQuery(
        name = SchoolDay.OF_SCHOOLS,
        query = "SELECT d FROM SchoolDay d WHERE d.school IN :schools AND d.day IN :days")
class SchoolDay implements Serializable {

    static final String ON = "SchoolDay.on";
    static final String OF_SCHOOLS = "SchoolDay.ofSchools";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school_day")
    @SequenceGenerator(name = "school_day", sequenceName = "school_day_seq", allocationSize = 50)
    private Long id;

    @Column(name = "school_id")
    private long school;

    @Column(name = "report_day")
    private LocalDate day;

    @Column(name = "due_time")
    private Instant due;

    private int photos;

    @Column(name = "quiet_time")
    private Instant quietAt;

    @Column(name = "quiet_by")
    private Long quietBy;

    @Column(name = "done_time")
    private Instant doneAt;

    @Column(name = "arrived_time")
    private Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    private DayState state = DayState.NADA;

    @Version private int version;

    protected SchoolDay() {}

    /**
     * @param due the hour limit in force when the day began to be reported
     */
    SchoolDay(long school, LocalDate day, Instant due) {
        this.school = school;
        this.day = day;
        this.due = due;
    }

    void photographed(Instant done, Instant now) {
        photos++;
        report(done, now);
    }

    /** It was withdrawn without a replacement. */
    void withdrawn() {
        photos = Math.max(0, photos - 1);
        settle();
    }

    /** Records that nothing was written today. A second report changes nothing. */
    void quiet(long by, Instant done, Instant now) {
        if (quietAt == null) {
            quietAt = done;
            quietBy = by;
            report(done, now);
        }
    }

    void unquiet() {
        quietAt = null;
        quietBy = null;
        settle();
    }

    private void report(Instant done, Instant now) {
        if (doneAt == null || done.isBefore(doneAt)) {
            doneAt = done;
            arrivedAt = now;
        }
        settle();
    }

    private void settle() {
        if (photos == 0 && quietAt == null) {
            doneAt = null;
            arrivedAt = null;
            state = DayState.NADA;
        } else if (doneAt.isAfter(due)) {
            state = DayState.TARDE;
        } else {
            state = photos > 0 ? DayState.A_TIEMPO : DayState.SIN_NOVEDADES;
        }
    }

    public long getSchool() {
        return school;
    }

    public LocalDate getDay() {
        return day;
    }

    /** Photographs that were not withdrawn; a replacement counts once. */
    public int getPhotos() {
        return photos;
    }

    /** When "sin novedades" was declared; null if it was not. */
    public Instant getQuietAt() {
        return quietAt;
    }

    /** By the phone's clock. */
    public Instant getDoneAt() {
        return doneAt;
    }

    public DayState getState() {
        return state;
    }
}
