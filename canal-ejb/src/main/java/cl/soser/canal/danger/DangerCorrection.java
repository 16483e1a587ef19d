package cl.soser.canal.danger;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person said what the words of a ticket mean; the classifier learns from it. */
@Entity
@Table(name = "danger_correction")
public class DangerCorrection {

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "danger_correction")
    @SequenceGenerator(
            name = "danger_correction",
            sequenceName = "danger_correction_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Enumerated(STRING)
    @Column(name = "read_level", updatable = false)
    private DangerLevel readLevel;

    @Enumerated(STRING)
    @Column(name = "read_kind", updatable = false)
    private DangerKind readKind;

    @Enumerated(STRING)
    @Column(name = "right_level", updatable = false)
    private DangerLevel rightLevel;

    @Enumerated(STRING)
    @Column(name = "right_kind", updatable = false)
    private DangerKind rightKind;

    @Column(name = "account_id", updatable = false)
    private long account;

    @Column(name = "corrected_at", updatable = false)
    private Instant correctedAt;

    protected DangerCorrection() {
        // for JPA
    }

    /**
     * @param read null for a ticket from before that was kept
     * @param rightLevel NINGUNO where there is no danger
     * @param rightKind null where it is not known
     */
    public DangerCorrection(
            long ticketId,
            TicketDanger read,
            DangerLevel rightLevel,
            DangerKind rightKind,
            long account,
            Instant correctedAt) {
        this.ticketId = ticketId;
        this.readLevel = read == null ? DangerLevel.NINGUNO : read.getReadLevel();
        this.readKind = read == null ? null : read.getReadKind();
        this.rightLevel = rightLevel;
        this.rightKind = rightLevel == DangerLevel.NINGUNO ? DangerKind.NINGUNO : rightKind;
        this.account = account;
        this.correctedAt = correctedAt;
    }

    public long getTicketId() {
        return ticketId;
    }

    public DangerLevel getReadLevel() {
        return readLevel;
    }

    public DangerLevel getRightLevel() {
        return rightLevel;
    }

    /** NINGUNO where there is no danger; null where it is not known. */
    public DangerKind getRightKind() {
        return rightKind;
    }
}
