package cl.soser.canal.availability;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A time in which the channel did not serve, from the first failure to the first success. */
@Entity
@Table(name = "channel_outage")
@NamedQuery(
        name = ChannelOutage.BETWEEN,
        query =
                """
                SELECT o FROM ChannelOutage o
                WHERE o.startedAt < :until AND (o.endedAt IS NULL OR o.endedAt > :from)
                ORDER BY o.startedAt""")
@NamedQuery(
        name = ChannelOutage.AT,
        query = "SELECT o FROM ChannelOutage o WHERE o.startedAt = :start")
@NamedQuery(
        name = ChannelOutage.LATEST,
        query = "SELECT o FROM ChannelOutage o ORDER BY o.startedAt DESC")
@NamedQuery(
        name = ChannelOutage.UNALARMED,
        query =
                """
                SELECT o FROM ChannelOutage o
                WHERE o.alarmedAt IS NULL AND o.startedAt <= :began
                AND (o.endedAt IS NULL OR o.endedAt >= :lately)
                ORDER BY o.startedAt""")
class ChannelOutage {

    static final String BETWEEN = "ChannelOutage.between";
    static final String AT = "ChannelOutage.at";
    static final String LATEST = "ChannelOutage.latest";
    static final String UNALARMED = "ChannelOutage.unalarmed";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "channel_outage")
    @SequenceGenerator(
            name = "channel_outage",
            sequenceName = "channel_outage_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String cause;

    @Column(name = "alarmed_at")
    private Instant alarmedAt;

    @Version private int version;

    protected ChannelOutage() {
        // for JPA
    }

    ChannelOutage(AvailabilityTimeline.Outage period) {
        startedAt = period.start();
        endedAt = period.end();
        cause = period.cause();
    }

    /** An ended outage does not change by late reports. */
    void endOn(Instant end) {
        if (endedAt == null) {
            endedAt = end;
        }
    }

    void alarm(Instant now) {
        alarmedAt = now;
    }

    AvailabilityTimeline.Outage period() {
        return new AvailabilityTimeline.Outage(startedAt, endedAt, cause);
    }
}
