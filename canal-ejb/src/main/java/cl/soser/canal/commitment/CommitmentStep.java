package cl.soser.canal.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A line of a history: who did what, when and why. */
@MappedSuperclass
public abstract class CommitmentStep {

    /** Id of its commitment; each table has its own column name. */
    private long subject;

    private String kind;

    @Column(name = "account_id")
    private Long account;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String note;

    protected CommitmentStep() {
        // for JPA
    }

    /**
     * @param account null where the system did it
     */
    protected CommitmentStep(
            Commitment of, Enum<?> kind, Long account, String note, Instant happenedAt) {
        this.subject = of.getId();
        this.kind = kind.name();
        this.account = account;
        this.note = note;
        this.happenedAt = happenedAt;
    }

    /** The number of its commitment. */
    public long getSubject() {
        return subject;
    }

    public String getKind() {
        return kind;
    }

    /** Null where the system did it. */
    public Long getAccount() {
        return account;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public String getNote() {
        return note;
    }
}
