package cl.soser.canal.phone.indicator;

import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotAllowedException;
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
import java.time.Instant;
import java.util.List;

/** A time in which the line was down. Kept for ever: one recorded by mistake is withdrawn. */
@Entity
@Table(name = "line_outage")
@NamedQuery(
        name = LineOutage.BETWEEN,
        query =
                """
                SELECT o FROM LineOutage o
                WHERE o.startedAt < :until AND (o.endedAt IS NULL OR o.endedAt > :from)
                ORDER BY o.startedAt DESC, o.id DESC""")
@NamedQuery(
        name = LineOutage.BY_EXTERNAL,
        query = "SELECT o FROM LineOutage o WHERE o.externalId = :id")
@NamedQuery(
        name = LineOutage.BY_SUBMISSION,
        query = "SELECT o FROM LineOutage o WHERE o.submissionKey = :key")
@NamedQuery(
        name = LineOutage.LATEST,
        query = "SELECT o FROM LineOutage o ORDER BY o.startedAt DESC, o.id DESC")
public class LineOutage {

    static final String BETWEEN = "LineOutage.between";
    static final String BY_EXTERNAL = "LineOutage.byExternal";
    static final String BY_SUBMISSION = "LineOutage.bySubmission";
    static final String LATEST = "LineOutage.latest";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "line_outage")
    @SequenceGenerator(name = "line_outage", sequenceName = "line_outage_seq", allocationSize = 50)
    private Long id;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private OutageCause cause;

    private boolean planned;

    private String note;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Version private int version;

    protected LineOutage() {
        // for JPA
    }

    public LineOutage(
            String externalId, RecordOutageCommand command, String recordedBy, Instant now) {
        this.externalId = externalId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        correct(command, now);
    }

    /** By hand; the key is its form's, so that it is one however often that arrives. */
    static LineOutage byHand(
            String submissionKey, RecordOutageCommand command, String by, Instant now) {
        LineOutage outage = new LineOutage(null, command, by, now);
        outage.submissionKey = submissionKey;
        return outage;
    }

    /**
     * Says it again, better. It began when it began; the end stays known where an earlier message
     * comes again.
     */
    void correct(RecordOutageCommand command, Instant now) {
        if (startedAt != null && !startedAt.equals(command.startedAt())) {
            throw wrong("outage.otherStart", "start");
        }
        checkOrder(command.startedAt(), command.endedAt(), now);
        startedAt = command.startedAt();
        endedAt = command.endedAt() == null ? endedAt : command.endedAt();
        cause = command.cause();
        planned = command.planned();
        note = command.note() == null || command.note().isBlank() ? null : command.note().strip();
    }

    void end(Instant at, Instant now) {
        if (endedAt != null || withdrawnAt != null) {
            throw new NotAllowedException("outage.ended");
        }
        checkOrder(startedAt, at, now);
        endedAt = at;
    }

    private static void checkOrder(Instant start, Instant end, Instant now) {
        if (start.isAfter(now)) {
            throw wrong("outage.future", "start");
        }
        if (end != null && end.isAfter(now)) {
            throw wrong("outage.future", "end");
        }
        if (end != null && !end.isAfter(start)) {
            throw wrong("outage.order", "end");
        }
    }

    private static IncompleteException wrong(String key, String field) {
        return new IncompleteException(List.of(new Missing(key, field)));
    }

    /** It was none, or is recorded twice. */
    void withdraw(String reason, String by, Instant now) {
        if (withdrawnAt != null) {
            throw new NotAllowedException("outage.withdrawn");
        }
        withdrawnReason = reason.strip();
        withdrawnBy = by;
        withdrawnAt = now;
    }

    boolean isCounted() {
        return withdrawnAt == null;
    }

    Long getId() {
        return id;
    }

    LineOutageRow row() {
        return new LineOutageRow(
                id,
                externalId,
                startedAt,
                endedAt,
                cause,
                planned,
                note,
                recordedAt,
                withdrawnReason);
    }
}
