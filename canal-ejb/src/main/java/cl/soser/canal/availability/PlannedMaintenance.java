package cl.soser.canal.availability;

import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.account.Account;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * Work on the system, announced before it begins; what was down without having been announced stays
 * so. It may be called off, or end earlier than announced, and is never moved nor made longer.
 */
@Entity
@Table(name = "planned_window")
@NamedQuery(
        name = PlannedMaintenance.BETWEEN,
        query =
                """
                SELECT w FROM PlannedMaintenance w
                WHERE w.startsAt < :until AND w.endsAt > :from ORDER BY w.startsAt""")
@NamedQuery(
        name = PlannedMaintenance.LATEST,
        query =
                """
                SELECT w FROM PlannedMaintenance w LEFT JOIN FETCH w.announcedBy
                ORDER BY w.startsAt DESC, w.id DESC""")
class PlannedMaintenance {

    static final String BETWEEN = "PlannedMaintenance.between";
    static final String LATEST = "PlannedMaintenance.latest";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "planned_window")
    @SequenceGenerator(
            name = "planned_window",
            sequenceName = "planned_window_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "announced_by")
    private Account announcedBy;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "called_off_at")
    private Instant calledOffAt;

    @Version private int version;

    protected PlannedMaintenance() {
        // for JPA
    }

    PlannedMaintenance(AnnounceMaintenanceCommand command, Account announcedBy, Instant now) {
        this.startsAt = command.startsAt();
        this.endsAt = command.endsAt();
        this.reason = command.reason().strip();
        this.announcedBy = announcedBy;
        this.announcedAt = now;
    }

    /** Before it begins it is as if it had never been; while it runs it is over now. */
    void end(Instant now) {
        if (!isEnding(now)) {
            throw new NotAllowedException("window.over");
        }
        if (now.isAfter(startsAt)) {
            endsAt = now;
        } else {
            calledOffAt = now;
        }
    }

    boolean isEnding(Instant now) {
        return calledOffAt == null && now.isBefore(endsAt);
    }

    /** Empty for one that was called off. */
    Optional<TimeSpan> span() {
        return calledOffAt == null ? Optional.of(new TimeSpan(startsAt, endsAt)) : Optional.empty();
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    Instant getStartsAt() {
        return startsAt;
    }

    Instant getEndsAt() {
        return endsAt;
    }

    String getReason() {
        return reason;
    }

    Instant getCalledOffAt() {
        return calledOffAt;
    }

    PlannedMaintenanceRow row(Instant now) {
        return new PlannedMaintenanceRow(
                id,
                version,
                startsAt,
                endsAt,
                reason,
                announcedBy == null ? null : announcedBy.getDisplayName(),
                announcedAt,
                calledOffAt,
                isEnding(now),
                isEnding(now) && !now.isBefore(startsAt));
    }
}
