package cl.soser.canal.availability;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A time in which the prober watched without a break; it can only grow. */
@Entity
@Table(name = "watched_stretch")
@NamedQuery(
        name = ObservedPeriod.BETWEEN,
        query =
                """
                SELECT s FROM ObservedPeriod s
                WHERE s.endedAt > :from AND s.startedAt < :until ORDER BY s.startedAt""")
@NamedQuery(
        name = ObservedPeriod.AT,
        query = "SELECT s FROM ObservedPeriod s WHERE s.startedAt = :start")
@NamedQuery(name = ObservedPeriod.LAST, query = "SELECT MAX(s.endedAt) FROM ObservedPeriod s")
class ObservedPeriod {

    static final String BETWEEN = "ObservedPeriod.between";
    static final String AT = "ObservedPeriod.at";
    static final String LAST = "ObservedPeriod.last";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "watched_stretch")
    @SequenceGenerator(
            name = "watched_stretch",
            sequenceName = "watched_stretch_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ObservedPeriod() {
        // for JPA
    }

    ObservedPeriod(TimeSpan span) {
        startedAt = span.from();
        endedAt = span.until();
    }

    /** Reported again, longer; a late report changes nothing. */
    void reach(Instant until) {
        if (until.isAfter(endedAt)) {
            endedAt = until;
        }
    }

    TimeSpan span() {
        return new TimeSpan(startedAt, endedAt);
    }
}
